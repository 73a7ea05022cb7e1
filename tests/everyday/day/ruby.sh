ruby -e 'puts Dir.pwd == File.realpath("."), `ls /usr`, Dir["/etc/alternatives/*"].size, fork { exit 3 } && Process.wait2[1].exitstatus'
