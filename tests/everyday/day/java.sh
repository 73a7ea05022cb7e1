printf '%s\n' 'public class H { public static void main(String[] a) throws Exception {' \
    'System.out.println(new java.io.File(".").getCanonicalPath().equals(System.getenv("PWD")));' \
    'Thread t = new Thread(() -> System.out.println("thread")); t.start(); t.join();' \
    'Process p = new ProcessBuilder("ls", "/usr").start(); System.out.print(new String(p.getInputStream().readAllBytes()));' \
    'System.out.println(java.nio.file.Files.walk(java.nio.file.Path.of("/etc/alternatives")).count()); } }' > H.java
javac H.java && java -Xshare:auto H; echo $?
