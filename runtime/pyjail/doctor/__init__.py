"""What `pyjail doctor` knows: probes that try each thing the kernel may or may not do, and the verdict that follows."""
