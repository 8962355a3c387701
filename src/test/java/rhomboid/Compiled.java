package rhomboid;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A Java source compiled for a test. */
final class Compiled {

    private final Path classes;

    private Compiled(Path classes) {
        this.classes = classes;
    }

    /**
     * Compiles a source with the class path of this test.
     *
     * @param into an empty folder
     */
    static Compiled of(Path source, Path into) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        var problems = new DiagnosticCollector<JavaFileObject>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(problems, null, UTF_8)) {
            List<String> options =
                    List.of("-d", into.toString(), "-Xlint:all", "-Werror", "-proc:none", "--release", "17");
            boolean compiles = compiler.getTask(null, files, problems, options, null, files.getJavaFileObjects(source))
                    .call();
            if (!compiles) {
                throw new AssertionError(source + " does not compile: " + problems.getDiagnostics());
            }
        }
        return new Compiled(into);
    }

    /** Compiles a text. */
    static Compiled of(String className, String text, Path folder) throws IOException {
        Path source = folder.resolve(className + ".java");
        Files.writeString(source, text);
        return of(source, Files.createDirectory(folder.resolve("classes")));
    }

    /** What the main method of a class prints. */
    String run(String className) throws ReflectiveOperationException, IOException {
        PrintStream before = System.out;
        var printed = new ByteArrayOutputStream();
        try (var loader = new URLClassLoader(new URL[] {classes.toUri().toURL()}, Compiled.class.getClassLoader());
                var out = new PrintStream(printed, true, UTF_8)) {
            System.setOut(out);
            loader.loadClass(className).getMethod("main", String[].class).invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(before);
        }
        return printed.toString(UTF_8);
    }
}
