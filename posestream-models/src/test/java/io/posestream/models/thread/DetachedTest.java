package io.posestream.models.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URL;
import java.net.URLClassLoader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** That class loaders can really go is tested in Tomcat: WarSurroundingTest. */
class DetachedTest {
  private final ClassLoader before = Thread.currentThread().getContextClassLoader();
  private final ClassLoader application = new URLClassLoader(new URL[0]);

  @BeforeEach
  void beAnApplication() {
    Thread.currentThread().setContextClassLoader(application);
  }

  @AfterEach
  void restore() {
    Thread.currentThread().setContextClassLoader(before);
  }

  @Test
  void shouldStartThreadsWithoutTheCallersClassLoader() {
    Thread started = Detached.call(() -> new Thread(() -> {}));
    assertThat(started.getContextClassLoader()).isSameAs(Detached.class.getClassLoader());
    assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(application);
  }

  @Test
  void shouldRestoreTheClassLoaderOfAFailure() {
    assertThatThrownBy(
            () ->
                Detached.call(
                    () -> {
                      throw new IllegalStateException("as meant");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(application);
  }

  @Test
  void shouldHideTheCallersClassLoaderFromSideThreads() {
    ClassLoader[] seen = new ClassLoader[1];
    SideThread.start(() -> seen[0] = Thread.currentThread().getContextClassLoader()).join();
    assertThat(seen[0]).isSameAs(Detached.class.getClassLoader());
  }
}
