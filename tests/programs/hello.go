// A Go program: static, many threads from the start, raw system calls; reads a directory and runs a command.
package main

import (
	"fmt"
	"os"
	"os/exec"
	"sync"
)

func main() {
	var group sync.WaitGroup
	entries, err := os.ReadDir("/")
	if err != nil {
		fmt.Println("readdir:", err)
		os.Exit(1)
	}
	for i := 0; i < 8; i++ {
		group.Add(1)
		go func() {
			defer group.Done()
			if out, err := exec.Command(os.Args[1], os.Args[2:]...).CombinedOutput(); err != nil {
				fmt.Println("exec:", err, string(out))
				os.Exit(1)
			}
		}()
	}
	group.Wait()
	here, _ := os.Getwd()
	fmt.Println("go:", len(entries) > 0, here)
}
