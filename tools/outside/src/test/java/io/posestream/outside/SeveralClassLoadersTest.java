package io.posestream.outside;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.frame.EncodedImage;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What docs/embedding.md says of web applications that bring the native libraries themselves. */
class SeveralClassLoadersTest {
  private static final int DEPLOYMENTS = 3;

  @Test
  void shouldFindThePersonInEach() throws Exception {
    EncodedImage picture = Clip.frames(1).get(0).image();
    URL jar = Surrounding.jar("fat-jar", ContainerSurroundingTest.containers()).toUri().toURL();
    for (int i = 0; i < DEPLOYMENTS; i++) {
      try (URLClassLoader loader =
          new URLClassLoader(new URL[] {jar}, ClassLoader.getPlatformClassLoader())) {
        assertThat(people(loader, picture)).as("class loader %d", i).hasSize(1);
      }
    }
  }

  /** With the classes of that loader, which are others than ours. */
  private static List<?> people(ClassLoader loader, EncodedImage picture) throws Exception {
    byte[] bytes = new byte[picture.sizeBytes()];
    picture.copyTo(bytes, 0);
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    Thread.currentThread().setContextClassLoader(loader);
    try {
      Class<?> engines = loader.loadClass("io.posestream.PoseEngine");
      Class<?> images = loader.loadClass("io.posestream.frame.Image");
      Class<?> results = loader.loadClass("io.posestream.result.PoseResult$Seen");
      Object image =
          loader
              .loadClass("io.posestream.frame.EncodedImage")
              .getMethod("of", byte[].class)
              .invoke(null, bytes);
      Object engine = engines.getMethod("load").invoke(null);
      Object result = engines.getMethod("still", images).invoke(engine, image);
      Object people = results.getMethod("people").invoke(result);
      engines.getMethod("close").invoke(engine);
      return (List<?>) people;
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }
}
