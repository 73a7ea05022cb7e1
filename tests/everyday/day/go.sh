export HOME=$PWD GOFLAGS=-mod=mod
mkdir m; cd m; go mod init m 2> /dev/null
printf '%s\n' 'package main' 'import ("fmt"; "os"; "os/exec")' \
    'func main() { d, _ := os.Getwd(); o, e := exec.Command("ls", "/usr").Output(); fmt.Println(d == os.Getenv("PWD"), string(o), e) }' > m.go
printf '%s\n' 'package main' 'import ("testing"; "os")' \
    'func TestA(t *testing.T) { if e := os.WriteFile(t.TempDir() + "/x", nil, 0600); e != nil { t.Fatal(e) } }' > m_test.go
go build -o m . && ./m; go test . 2>&1 | cut -f1,2
