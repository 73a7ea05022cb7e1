export HOME=$PWD
printf '%s\n' 'use std::process::Command;' \
    'fn main() { print!("{} {}", std::env::current_dir().unwrap().ends_with("rust"), String::from_utf8(Command::new("ls").arg("/usr").output().unwrap().stdout).unwrap()); }' > m.rs
rustc m.rs && ./m
cargo new -q --vcs none x 2>&1; cd x && cargo run -q --offline 2>&1
