package io.posestream.models.topdown;

import io.posestream.PoseEngine;
import io.posestream.engine.PoseEstimationException;
import io.posestream.engine.PoseEstimator;
import io.posestream.engine.PoseOptions;
import io.posestream.models.execution.ExecutionProvider;
import io.posestream.models.onnx.NetworkLoader;
import io.posestream.models.onnx.OnnxNetwork;
import io.posestream.models.opencv.OpenCvRuntime;
import io.posestream.models.pose.PoseDetector;
import io.posestream.models.weights.ModelFiles;
import io.posestream.models.weights.ModelName;
import io.posestream.skeleton.Skeleton;
import io.posestream.time.NanoClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * An own network that finds the landmarks of one upright person in a region, such as RTMPose or
 * HRNet. MediaPipe's detector finds the person; then the box around the landmarks of one frame is
 * the region of the next. There are no world landmarks and no hands, and so no joint angles. Of
 * {@link PoseOptions} it reads mirrored, tracking, thresholds and maxPixels.
 *
 * <pre>{@code
 * PoseEngine engine =
 *     TopDownEngine.builder(Path.of("rtmpose-s.onnx"))
 *         .input(192, 256)
 *         .channels(ChannelOrder.RGB)
 *         .mean(123.675f, 116.28f, 103.53f)
 *         .deviation(58.395f, 57.12f, 57.375f)
 *         .decoder(SimCc.of(2))
 *         .skeleton(Skeleton.coco17())
 *         .build();
 * }</pre>
 *
 * <p>Threading: safe for use by several threads. After {@code close()} no estimator can be opened;
 * open ones go on, and the last one frees the networks.
 *
 * @since 0.1
 */
public final class TopDownEngine implements PoseEngine {
  private final String name;
  private final Skeleton skeleton;
  private final InputPixels pixels;
  private final LandmarkDecoder decoder;
  private final OnnxNetwork landmarks;
  private final OnnxNetwork detector;
  private boolean closed;

  private TopDownEngine(Builder builder) {
    OpenCvRuntime.load();
    name = builder.file.getFileName() + " on " + builder.loader.describe();
    skeleton = builder.skeleton;
    pixels = builder.pixels();
    decoder = builder.decoder;
    landmarks = OnnxNetwork.load(builder.file.toString(), builder.read());
    try {
      detector =
          builder.loader.load(
              ModelName.POSE_DETECTION.fileName(),
              ModelFiles.bundled().read(ModelName.POSE_DETECTION));
    } catch (RuntimeException | Error e) {
      landmarks.release();
      throw e;
    }
  }

  /** Starts from an .onnx file whose one input is {@code [1, 3, height, width]} floats. */
  public static Builder builder(Path onnx) {
    return new Builder(Objects.requireNonNull(onnx, "onnx"));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Skeleton skeleton() {
    return skeleton;
  }

  @Override
  public synchronized PoseEstimator open(PoseOptions options) {
    Objects.requireNonNull(options, "options");
    if (closed) {
      throw new IllegalStateException("the engine is closed");
    }
    TopDownLandmarker landmarker =
        new TopDownLandmarker(landmarks, pixels, decoder, skeleton, options.presenceThreshold());
    try {
      return new TopDownEstimator(
          options,
          new PoseDetector(detector, options.detectionThreshold()),
          landmarker,
          NanoClock.system());
    } catch (RuntimeException | Error e) {
      landmarker.close();
      throw e;
    }
  }

  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      landmarks.release();
      detector.release();
    }
  }

  /** Collects what a network is like. Not thread-safe. */
  public static final class Builder {
    private final Path file;
    private final NetworkLoader loader = new NetworkLoader(ExecutionProvider.CPU);
    private int widthPx = 192;
    private int heightPx = 256;
    private ChannelOrder order = ChannelOrder.RGB;
    private float[] mean = {123.675f, 116.28f, 103.53f};
    private float[] deviation = {58.395f, 57.12f, 57.375f};
    private LandmarkDecoder decoder = SimCc.of(2);
    private Skeleton skeleton = Skeleton.coco17();

    private Builder(Path file) {
      this.file = file;
    }

    /** Size of the input in pixels; 192 × 256 unless told otherwise. */
    public Builder input(int widthPx, int heightPx) {
      if (widthPx < 1 || heightPx < 1) {
        throw new IllegalArgumentException(
            "the input must have at least one pixel: " + widthPx + "×" + heightPx);
      }
      this.widthPx = widthPx;
      this.heightPx = heightPx;
      return this;
    }

    /** Order of the channels; {@link ChannelOrder#RGB} unless told otherwise. */
    public Builder channels(ChannelOrder order) {
      this.order = Objects.requireNonNull(order, "order");
      return this;
    }

    /**
     * What is taken from each channel's bytes, in their order; ImageNet's unless told otherwise.
     */
    public Builder mean(float first, float second, float third) {
      mean = new float[] {first, second, third};
      return this;
    }

    /**
     * By what each channel is then divided, in their order; ImageNet's unless told otherwise. To
     * bring bytes to 0..1: mean 0, deviation 255.
     */
    public Builder deviation(float first, float second, float third) {
      for (float one : new float[] {first, second, third}) {
        if (!(one > 0)) {
          throw new IllegalArgumentException("a deviation must be greater than 0: " + one);
        }
      }
      deviation = new float[] {first, second, third};
      return this;
    }

    /** How outputs become landmarks; SimCC with two cells per pixel unless told otherwise. */
    public Builder decoder(LandmarkDecoder decoder) {
      this.decoder = Objects.requireNonNull(decoder, "decoder");
      return this;
    }

    /** Names, connections and sides of the landmarks; COCO's 17 unless told otherwise. */
    public Builder skeleton(Skeleton skeleton) {
      this.skeleton = Objects.requireNonNull(skeleton, "skeleton");
      return this;
    }

    /**
     * The engine, its network loaded and run once on nothing, so that what does not fit is refused
     * here.
     *
     * @throws PoseEstimationException if the file cannot be read or loaded
     * @throws IllegalArgumentException if input or outputs are not as told, naming both
     */
    public TopDownEngine build() {
      TopDownEngine engine = new TopDownEngine(this);
      try (TopDownLandmarker trial =
          new TopDownLandmarker(engine.landmarks, engine.pixels, decoder, skeleton, 0)) {
        trial.run();
        return engine;
      } catch (RuntimeException | Error e) {
        engine.close();
        throw e;
      }
    }

    private InputPixels pixels() {
      return new InputPixels(widthPx, heightPx, order, mean, deviation);
    }

    private byte[] read() {
      try {
        return Files.readAllBytes(file);
      } catch (IOException e) {
        throw new PoseEstimationException("cannot read the network " + file + ": " + e, e);
      }
    }
  }
}
