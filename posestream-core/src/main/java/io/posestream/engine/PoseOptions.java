package io.posestream.engine;

import io.posestream.quality.HandModel;
import io.posestream.quality.HandQuality;
import io.posestream.quality.PoseModel;
import io.posestream.quality.Quality;
import io.posestream.quality.QualityTarget;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an estimator is asked for; immutable, made with {@link #builder()}.
 *
 * <p>Thresholds are probabilities 0..1. Higher: fewer false finds, more misses.
 *
 * @since 0.1
 */
public final class PoseOptions {
  /** MediaPipe's default for every threshold. */
  public static final float DEFAULT_THRESHOLD = 0.5f;

  /** Pictures above this many pixels are refused before they are decoded: 8192 × 4096. */
  public static final int DEFAULT_MAX_PIXELS = 8192 * 4096;

  /** Most people that may be asked for. */
  public static final int MAX_PEOPLE = 8;

  private final PoseModel poseModel;
  private final HandModel handModel;
  private final boolean hands;
  private final boolean handsOnly;
  private final int handsEveryFrames;
  private final @Nullable QualityTarget target;
  private final int maxPeople;
  private final boolean mirrored;
  private final boolean tracking;
  private final float detectionThreshold;
  private final float presenceThreshold;
  private final int maxPixels;

  private PoseOptions(Builder builder) {
    poseModel = builder.poseModel;
    handModel = builder.handModel;
    hands = builder.hands;
    handsOnly = builder.handsOnly;
    handsEveryFrames = builder.handsEveryFrames;
    target = builder.target;
    maxPeople = builder.maxPeople;
    mirrored = builder.mirrored;
    tracking = builder.tracking;
    detectionThreshold = builder.detectionThreshold;
    presenceThreshold = builder.presenceThreshold;
    maxPixels = builder.maxPixels;
  }

  /**
   * Full body model, full hand model, one person, both hands in every frame, tracking, unmirrored,
   * no target.
   */
  public static PoseOptions defaults() {
    return builder().build();
  }

  /** Starts from the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder that starts from these options. */
  public Builder toBuilder() {
    Builder builder =
        new Builder()
            .poseModel(poseModel)
            .handModel(handModel)
            .hands(hands)
            .handsOnly(handsOnly)
            .handsEveryFrames(handsEveryFrames)
            .maxPeople(maxPeople)
            .mirrored(mirrored)
            .tracking(tracking)
            .detectionThreshold(detectionThreshold)
            .presenceThreshold(presenceThreshold)
            .maxPixels(maxPixels);
    builder.target = target;
    return builder;
  }

  /** Size of the body network; with a target, the largest that may be chosen. */
  public PoseModel poseModel() {
    return poseModel;
  }

  /** Size of the hand network; with a target, the largest that may be chosen. */
  public HandModel handModel() {
    return handModel;
  }

  /** Whether hands are searched for. */
  public boolean hands() {
    return hands || handsOnly;
  }

  /** Whether hands are found alone: no body network runs, and every hand is a loose one. */
  public boolean handsOnly() {
    return handsOnly;
  }

  /** Hands are processed in one of so many frames, and held over in the frames between. */
  public int handsEveryFrames() {
    return handsEveryFrames;
  }

  /**
   * What is held by lowering the quality where needed; if empty, the quality is always {@link
   * #bestQuality()}.
   */
  public Optional<QualityTarget> target() {
    return Optional.ofNullable(target);
  }

  /** The quality that the options name: all that is used without a target, the best with one. */
  public Quality bestQuality() {
    int everyFrames = tracking ? handsEveryFrames : 1;
    if (handsOnly) {
      return Quality.ofHands(handModel, everyFrames);
    }
    if (!hands) {
      return Quality.of(poseModel);
    }
    return Quality.of(poseModel, handModel, everyFrames);
  }

  /** How many people are found and tracked at most, 1..{@value #MAX_PEOPLE}. */
  public int maxPeople() {
    return maxPeople;
  }

  /** Whether the pictures are mirrored, as a selfie view is; left and right follow from it. */
  public boolean mirrored() {
    return mirrored;
  }

  /** Whether frames follow each other; if not, each picture is processed by itself. */
  public boolean tracking() {
    return tracking;
  }

  /** Least score of a detected body or palm. */
  public float detectionThreshold() {
    return detectionThreshold;
  }

  /** The landmark networks' flag must exceed this for a body or hand to count as there. */
  public float presenceThreshold() {
    return presenceThreshold;
  }

  /** Pictures with more pixels than this are refused before they are decoded. */
  public int maxPixels() {
    return maxPixels;
  }

  /** Collects options. Not thread-safe. */
  public static final class Builder {
    private PoseModel poseModel = PoseModel.FULL;
    private HandModel handModel = HandModel.FULL;
    private boolean hands = true;
    private boolean handsOnly;
    private int handsEveryFrames = 1;
    private @Nullable QualityTarget target;
    private int maxPeople = 1;
    private boolean mirrored;
    private boolean tracking = true;
    private float detectionThreshold = DEFAULT_THRESHOLD;
    private float presenceThreshold = DEFAULT_THRESHOLD;
    private int maxPixels = DEFAULT_MAX_PIXELS;

    private Builder() {}

    /** Size of the body network. */
    public Builder poseModel(PoseModel poseModel) {
      this.poseModel = Objects.requireNonNull(poseModel, "poseModel");
      return this;
    }

    /** Size of the hand network. */
    public Builder handModel(HandModel handModel) {
      this.handModel = Objects.requireNonNull(handModel, "handModel");
      return this;
    }

    /** Whether hands are searched for. */
    public Builder hands(boolean hands) {
      this.hands = hands;
      return this;
    }

    /**
     * Whether hands are found alone, up to two: no body network runs, results hold loose hands and
     * no people. It goes before {@link #hands}, the body model and the number of people.
     */
    public Builder handsOnly(boolean handsOnly) {
      this.handsOnly = handsOnly;
      return this;
    }

    /**
     * In one of how many frames hands are processed, 1..10; without tracking in each. Higher: less
     * work, hands that lag behind the body.
     */
    public Builder handsEveryFrames(int handsEveryFrames) {
      this.handsEveryFrames = HandQuality.requireEveryFrames(handsEveryFrames);
      return this;
    }

    /**
     * What to hold by choosing lesser models and rarer hands than these options name, never better
     * ones. Without tracking it has no effect.
     */
    public Builder target(QualityTarget target) {
      this.target = Objects.requireNonNull(target, "target");
      return this;
    }

    /** Nothing is held: the quality is always the one that these options name. */
    public Builder noTarget() {
      target = null;
      return this;
    }

    /**
     * How many people are found and tracked at most, 1..{@value PoseOptions#MAX_PEOPLE}. Higher:
     * more work with each person who is there, and some to find those who are not.
     */
    public Builder maxPeople(int maxPeople) {
      if (maxPeople < 1 || maxPeople > MAX_PEOPLE) {
        throw new IllegalArgumentException(
            "maxPeople must lie in 1.." + MAX_PEOPLE + ": " + maxPeople);
      }
      this.maxPeople = maxPeople;
      return this;
    }

    /** Whether the pictures are mirrored. */
    public Builder mirrored(boolean mirrored) {
      this.mirrored = mirrored;
      return this;
    }

    /**
     * Whether frames follow each other. Where they do not, no later frame betrays a false body: an
     * engine may run its networks several times for each.
     */
    public Builder tracking(boolean tracking) {
      this.tracking = tracking;
      return this;
    }

    /** Least score of a detected body or palm, 0..1. */
    public Builder detectionThreshold(float detectionThreshold) {
      this.detectionThreshold = probability("detectionThreshold", detectionThreshold);
      return this;
    }

    /** What the landmark networks' flag must exceed, 0..1. */
    public Builder presenceThreshold(float presenceThreshold) {
      this.presenceThreshold = probability("presenceThreshold", presenceThreshold);
      return this;
    }

    /** Most pixels of a picture, at least 1. */
    public Builder maxPixels(int maxPixels) {
      if (maxPixels < 1) {
        throw new IllegalArgumentException("maxPixels must be at least 1: " + maxPixels);
      }
      this.maxPixels = maxPixels;
      return this;
    }

    /** The options collected so far. */
    public PoseOptions build() {
      return new PoseOptions(this);
    }

    private static float probability(String name, float value) {
      if (!(value >= 0 && value <= 1)) {
        throw new IllegalArgumentException(name + " must lie in 0..1: " + value);
      }
      return value;
    }
  }
}
