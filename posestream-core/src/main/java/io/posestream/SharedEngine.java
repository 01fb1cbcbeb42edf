package io.posestream;

import static java.lang.System.Logger.Level.WARNING;

import io.posestream.engine.PoseEstimator;
import io.posestream.engine.PoseOptions;
import io.posestream.skeleton.Skeleton;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** The one engine of the process that {@link PoseEngine#load()} lends. */
final class SharedEngine {
  private static final System.Logger LOG = System.getLogger(PoseEngine.class.getName());
  private static final Object LOCK = new Object();
  // Guarded by the lock.
  private static @Nullable PoseEngine engine;
  private static int leases;

  private SharedEngine() {}

  static PoseEngine lease() {
    synchronized (LOCK) {
      PoseEngine shared = engine;
      if (shared == null) {
        shared = firstProvider().create();
        engine = shared;
      }
      leases++;
      return new Lease(shared);
    }
  }

  private static PoseEngineProvider firstProvider() {
    List<ServiceLoader.Provider<PoseEngineProvider>> found =
        ServiceLoader.load(PoseEngineProvider.class).stream().toList();
    if (found.isEmpty()) {
      throw new IllegalStateException(
          "no pose engine on the class path; add posestream-models, or pass an engine");
    }
    if (found.size() > 1) {
      List<String> names = found.stream().map(each -> each.type().getName()).toList();
      LOG.log(
          WARNING,
          "more than one pose engine on the class path: "
              + String.join(", ", names)
              + "; the first is used, pass an engine to use another one");
    }
    return found.get(0).get();
  }

  private static void release() {
    @Nullable PoseEngine unused = null;
    synchronized (LOCK) {
      leases--;
      if (leases == 0) {
        unused = engine;
        engine = null;
      }
    }
    if (unused != null) {
      unused.close();
    }
  }

  /** One caller's use of the engine. */
  private static final class Lease implements PoseEngine {
    private final PoseEngine target;
    private final AtomicBoolean closed = new AtomicBoolean();

    Lease(PoseEngine target) {
      this.target = target;
    }

    @Override
    public String name() {
      return target.name();
    }

    @Override
    public Skeleton skeleton() {
      return target.skeleton();
    }

    @Override
    public PoseEstimator open(PoseOptions options) {
      return open().open(options);
    }

    @Override
    public void warmUp(PoseOptions options) {
      open().warmUp(options);
    }

    private PoseEngine open() {
      if (closed.get()) {
        throw new IllegalStateException("the engine is closed");
      }
      return target;
    }

    @Override
    public void close() {
      if (closed.compareAndSet(false, true)) {
        release();
      }
    }
  }
}
