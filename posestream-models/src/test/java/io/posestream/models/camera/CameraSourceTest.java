package io.posestream.models.camera;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.posestream.arbitraries.Threads;
import io.posestream.frame.BgrImage;
import io.posestream.frame.Frame;
import io.posestream.frame.FrameSource;
import io.posestream.frame.FrameSourceException;
import io.posestream.models.camera.PictureFeed.Grab;
import io.posestream.time.NanoClock;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class CameraSourceTest {
  private static final CameraDevice DEVICE = CameraDevice.of(97, "Linux");

  private final Path folder;

  CameraSourceTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void shouldGiveThePixelsOfEachPictureInAnArrayOfItsOwn() throws Exception {
    AviFeed avi = new AviFeed(AviFeed.write(folder.resolve("clip.avi"), 3));
    Semaphore wanted = new Semaphore(0);
    PictureFeed onDemand =
        new PictureFeed() {
          @Override
          public Grab grab() {
            wanted.acquireUninterruptibly();
            return avi.grab();
          }

          @Override
          public Optional<BgrImage> picture() {
            return avi.picture();
          }

          @Override
          public void close() {
            avi.close();
          }
        };
    try (FrameSource source = CameraSource.newest(DEVICE, onDemand, NanoClock.system())) {
      Frame[] frames = new Frame[3];
      for (int i = 0; i < frames.length; i++) {
        wanted.release();
        frames[i] = source.next().orElseThrow();
      }
      wanted.release();
      assertThat(source.next()).isEmpty();
      for (int i = 0; i < frames.length; i++) {
        assertThat(frames[i].sequence()).isEqualTo(i);
        BgrImage image = (BgrImage) frames[i].image();
        assertThat(image.width()).isEqualTo(AviFeed.WIDTH_PX);
        assertThat(image.height()).isEqualTo(AviFeed.HEIGHT_PX);
        ByteBuffer bgr = image.bgr();
        assertThat(bgr.get(0) & 0xff).isCloseTo(40 * i, within(8));
        assertThat(bgr.get(1) & 0xff).isCloseTo(100, within(8));
        assertThat(bgr.get(2) & 0xff).isCloseTo(200, within(8));
      }
    }
  }

  @Test
  void shouldStampAPictureWithTheTimeOfItsArrival() throws Exception {
    AtomicLong nowNs = new AtomicLong(7);
    ScriptedFeed feed = new ScriptedFeed();
    try (FrameSource source = CameraSource.newest(DEVICE, feed, nowNs::get)) {
      Threads.Running<Optional<Frame>> reader = Threads.start(source::next);
      feed.reading().await();
      nowNs.set(1_000);
      feed.then(Grab.PICTURE);
      Frame frame = reader.task().get(Threads.PATIENCE_S, SECONDS).orElseThrow();
      assertThat(frame.captureTimeNs()).isEqualTo(1_000);
      assertThat(frame.receiveTimeNs()).isEqualTo(1_000);
      feed.then(Grab.END);
    }
  }

  @Test
  void shouldGiveTheNewestPictureAndCountTheOnesItReplaced() throws Exception {
    ScriptedFeed feed = new ScriptedFeed().then(Grab.PICTURE);
    try (FrameSource source = CameraSource.newest(DEVICE, feed, NanoClock.system())) {
      assertThat(source.next().orElseThrow().sequence()).isEqualTo(0);
      feed.then(Grab.PICTURE).then(Grab.PICTURE).then(Grab.PICTURE).then(Grab.END);
      feed.closed().await();
      assertThat(source.next().orElseThrow().sequence()).isEqualTo(3);
      assertThat(source.next()).isEmpty();
      assertThat(source.drops().orElseThrow().dropped()).isEqualTo(2);
    }
  }

  @Test
  void shouldHaveOneThreadInAll() throws Exception {
    ScriptedFeed feed = new ScriptedFeed().then(Grab.PICTURE);
    Set<Thread> before = Thread.getAllStackTraces().keySet();
    try (FrameSource source = CameraSource.newest(DEVICE, feed, NanoClock.system())) {
      assertThat(source.next()).isPresent();
      feed.reading().await();
      assertThat(Thread.getAllStackTraces().keySet())
          .filteredOn(thread -> !before.contains(thread))
          .extracting(Thread::getName)
          .filteredOn(name -> name.startsWith("posestream"))
          .containsExactly("posestream-pump");
      feed.then(Grab.END);
    }
  }

  @Test
  void shouldReleaseACameraThatWasNeverRead() throws Exception {
    ScriptedFeed feed = new ScriptedFeed();
    FrameSource source = CameraSource.newest(DEVICE, feed, NanoClock.system());
    source.close();
    assertThat(feed.closed().getCount()).isZero();
    assertThat(feed.reading().getCount()).isEqualTo(1);
    assertThat(source.next()).isEmpty();
  }

  @Test
  void shouldGoOnAfterAPictureThatDidNotCome() throws Exception {
    ScriptedFeed feed = new ScriptedFeed().then(Grab.NOTHING).then(Grab.PICTURE).then(Grab.END);
    try (FrameSource source = CameraSource.newest(DEVICE, feed, NanoClock.system())) {
      assertThat(source.next().orElseThrow().sequence()).isEqualTo(0);
      assertThat(source.next()).isEmpty();
    }
  }

  @Test
  void shouldSayOnceThatTheCameraStopped() throws Exception {
    ScriptedFeed feed = new ScriptedFeed().then(Grab.PICTURE);
    for (int i = 0; i < 20; i++) {
      feed.then(Grab.NOTHING);
    }
    AtomicLong seconds = new AtomicLong();
    NanoClock clock = () -> SECONDS.toNanos(seconds.getAndIncrement());
    CameraDevice device = CameraDevice.of(3, "Mac OS X");
    try (FrameSource source = CameraSource.newest(device, feed, clock)) {
      assertThat(source.next()).isPresent();
      assertThatThrownBy(source::next)
          .isInstanceOf(FrameSourceException.class)
          .hasMessage("camera 3 stopped giving pictures");
      assertThat(source.next()).isEmpty();
      assertThat(feed.closed().await(Threads.PATIENCE_S, SECONDS)).isTrue();
    }
  }

  @Test
  void shouldWakeTheReaderAtOnceAndReleaseOnlyAfterTheRead() throws Exception {
    ScriptedFeed feed = new ScriptedFeed();
    FrameSource source = CameraSource.newest(DEVICE, feed, NanoClock.system());
    Threads.Running<Optional<Frame>> reader = Threads.start(source::next);
    feed.reading().await();
    Threads.awaitBlocked(reader.thread());

    Threads.Running<Boolean> closer = Threads.start(() -> closed(source));

    assertThat(reader.task().get(Threads.PATIENCE_S, SECONDS)).isEmpty();
    Threads.awaitBlocked(closer.thread());
    assertThat(feed.closed().getCount()).as("still being read").isEqualTo(1);
    feed.then(Grab.PICTURE);
    assertThat(feed.closed().await(Threads.PATIENCE_S, SECONDS)).isTrue();
    assertThat(feed.closedWhileReading()).isFalse();
    assertThat(closer.task().get(Threads.PATIENCE_S, SECONDS)).isTrue();
    source.close();
    assertThat(source.next()).isEmpty();
  }

  @Test
  void shouldCloseFromManyThreadsWhileRealPicturesAreRead() throws Exception {
    Path avi = AviFeed.write(folder.resolve("clip.avi"), 50);
    for (int round = 0; round < 20; round++) {
      FrameSource source = CameraSource.newest(DEVICE, new AviFeed(avi), NanoClock.system());
      assertThat(source.next()).isPresent();
      var first = Threads.start(() -> closed(source));
      var second = Threads.start(() -> closed(source));
      assertThat(first.task().get(Threads.PATIENCE_S, SECONDS)).isTrue();
      assertThat(second.task().get(Threads.PATIENCE_S, SECONDS)).isTrue();
      assertThat(source.next()).isEmpty();
    }
  }

  private static boolean closed(FrameSource source) {
    source.close();
    return true;
  }
}
