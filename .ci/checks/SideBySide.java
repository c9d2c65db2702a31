import java.io.File;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Loads the data of several versions of the library in one process at once; each argument is the class path of one. */
public class SideBySide {
    public static void main(String[] args) throws Exception {
        List<Callable<String>> versions = new ArrayList<>();
        for (String classPath : args) {
            List<URL> urls = new ArrayList<>();
            for (String entry : classPath.split(File.pathSeparator)) {
                urls.add(new File(entry).toURI().toURL());
            }
            ClassLoader loader = new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
            versions.add(() -> {
                Object catalog = loader.loadClass("io.github.digitalsilkroad.dataset.DigitalSilkRoad")
                        .getMethod("load")
                        .invoke(null);
                return ask(catalog, "version") + ": " + ask(ask(catalog, "deployments"), "count") + " deployments";
            });
        }
        ExecutorService threads = Executors.newFixedThreadPool(versions.size());
        try {
            List<String> answers = new ArrayList<>();
            for (var answer : threads.invokeAll(versions)) {
                answers.add(answer.get());
            }
            System.out.println("side by side in one process: " + String.join("; ", answers));
            if (answers.stream().distinct().count() < answers.size()) {
                throw new IllegalStateException("two versions give one answer");
            }
        } finally {
            threads.shutdown();
        }
    }

    /** Methods of the catalog may be declared by a type that callers do not see. */
    private static Object ask(Object whom, String method) throws ReflectiveOperationException {
        Method question = whom.getClass().getMethod(method);
        question.setAccessible(true);
        return question.invoke(whom);
    }
}
