package io.posestream;

import io.posestream.arbitraries.ScriptedEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts providers of engines on the class path of this thread, through a folder with a
 * META-INF/services file, until it is closed.
 */
final class ProvidedEngines implements AutoCloseable {
  /** What a provider makes; none, and it throws. */
  static volatile @Nullable ScriptedEngine next;

  private final ClassLoader former = Thread.currentThread().getContextClassLoader();
  private final URLClassLoader loader;

  private ProvidedEngines(URL folder) {
    loader = new URLClassLoader(new URL[] {folder}, former);
    Thread.currentThread().setContextClassLoader(loader);
  }

  static ProvidedEngines of(Path folder, Class<?>... providers) {
    List<String> names = Stream.of(providers).map(Class::getName).toList();
    Path services = folder.resolve("META-INF/services");
    try {
      Files.createDirectories(services);
      Files.write(services.resolve(PoseEngineProvider.class.getName()), names);
      return new ProvidedEngines(folder.toUri().toURL());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    Thread.currentThread().setContextClassLoader(former);
    try {
      loader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A provider. */
  public static class First implements PoseEngineProvider {
    @Override
    public PoseEngine create() {
      ScriptedEngine engine = next;
      if (engine == null) {
        throw new IllegalStateException("no engine today");
      }
      return engine;
    }
  }

  /** Another provider. */
  public static final class Second extends First {}
}
