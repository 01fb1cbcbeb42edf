package io.posestream.wire;

import io.posestream.calibration.Calibration;
import io.posestream.engine.PoseOptions;
import io.posestream.joint.JointSource;
import io.posestream.quality.HandModel;
import io.posestream.quality.HandQuality;
import io.posestream.quality.PoseModel;
import io.posestream.quality.QualityTarget;
import io.posestream.view.PictureView;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiConsumer;

/**
 * One setting of a stream: its name, what it is for, which values it takes and what it does. The
 * constants are the one table that the protocol, the command line and the page read: {@code
 * configure} and {@code hello} iterate over {@link #all()}, and so do the options of {@code
 * posestream}. A new setting is a new row.
 *
 * <p>Immutable; each is there once, so identity is equality.
 *
 * @param <T> its values; immutable
 * @since 0.1
 */
public final class StreamSetting<T> {
  private static final PoseOptions DEFAULTS = PoseOptions.defaults();
  private static final String DEGREES = "Deg";

  /** Size of the body network. */
  public static final StreamSetting<PoseModel> MODEL =
      new StreamSetting<>(
          "model",
          "Body model",
          "Size of the body network; with a target, the largest that is used",
          ChoiceType.of(PoseModel.class),
          DEFAULTS.poseModel(),
          PoseOptions.Builder::poseModel);

  /** Whether hands are searched for. */
  public static final StreamSetting<Boolean> HANDS =
      new StreamSetting<>(
          "hands",
          "Hands",
          "Whether hands are searched for",
          new BooleanType(),
          DEFAULTS.hands(),
          PoseOptions.Builder::hands);

  /** Whether hands are found alone. */
  public static final StreamSetting<Boolean> HANDS_ONLY =
      new StreamSetting<>(
          "handsOnly",
          "Hands only",
          "Whether hands are found alone, up to two: no body network runs",
          new BooleanType(),
          DEFAULTS.handsOnly(),
          PoseOptions.Builder::handsOnly);

  /** Size of the hand network. */
  public static final StreamSetting<HandModel> HAND_MODEL =
      new StreamSetting<>(
          "handModel",
          "Hand model",
          "Size of the hand network; with a target, the largest that is used",
          ChoiceType.of(HandModel.class),
          DEFAULTS.handModel(),
          PoseOptions.Builder::handModel);

  /** In one of how many frames hands are processed; without tracking in each. */
  public static final StreamSetting<Integer> HANDS_EVERY_FRAMES =
      new StreamSetting<>(
          "handsEveryFrames",
          "Hands every nth frame",
          "In one of how many frames hands are processed; more is faster, and hands lag behind",
          NumberType.whole(1, HandQuality.MAX_EVERY_FRAMES),
          DEFAULTS.handsEveryFrames(),
          PoseOptions.Builder::handsEveryFrames);

  /** How many people are found and tracked at most. */
  public static final StreamSetting<Integer> MAX_PEOPLE =
      new StreamSetting<>(
          "maxPeople",
          "People",
          "How many people are found and tracked at most; each costs a body and two hands more",
          NumberType.whole(1, PoseOptions.MAX_PEOPLE),
          DEFAULTS.maxPeople(),
          PoseOptions.Builder::maxPeople);

  /** Which filter smooths landmarks and angles. */
  public static final StreamSetting<SmoothingChoice> SMOOTHING =
      new StreamSetting<>(
          "smoothing",
          "Smoothing",
          "Which filter smooths landmarks and angles",
          ChoiceType.of(SmoothingChoice.class),
          SmoothingChoice.ONE_EURO,
          (options, value) -> {});

  /** What joints and angles come from. */
  public static final StreamSetting<JointSource> JOINTS =
      new StreamSetting<>(
          "joints",
          "Joints",
          "What joints and angles come from: the network's world landmarks, the picture with the"
              + " network's depth, or limbs followed over time",
          ChoiceType.of(JointSource.class),
          JointSource.LIMBS,
          (options, value) -> {});

  /** Whether the pictures are mirrored. */
  public static final StreamSetting<Boolean> MIRRORED =
      new StreamSetting<>(
          "mirrored",
          "Mirrored",
          "Whether the pictures are mirrored, as a selfie view is; left and right follow",
          new BooleanType(),
          DEFAULTS.mirrored(),
          PoseOptions.Builder::mirrored);

  /** How many degrees the longer side of the pictures shows; empty where that is not known. */
  public static final StreamSetting<OptionalDouble> FIELD_OF_VIEW_DEG =
      new StreamSetting<>(
          "fieldOfViewDeg",
          "Field of view, °",
          "How many degrees the longer side of the pictures shows; distances and angles depend on"
              + " it",
          OptionalNumberType.of(PictureView.MIN_FIELD_DEG, PictureView.MAX_FIELD_DEG),
          OptionalDouble.empty(),
          (options, value) -> {});

  /** Least score of a detected body or palm. */
  public static final StreamSetting<Float> DETECTION_THRESHOLD =
      new StreamSetting<>(
          "detectionThreshold",
          "Detection threshold",
          "Least score of a detected body or palm",
          NumberType.decimal(0, 1),
          DEFAULTS.detectionThreshold(),
          PoseOptions.Builder::detectionThreshold);

  /** Least certainty that a body or hand is still there. */
  public static final StreamSetting<Float> PRESENCE_THRESHOLD =
      new StreamSetting<>(
          "presenceThreshold",
          "Presence threshold",
          "Least certainty that a body or hand is still there",
          NumberType.decimal(0, 1),
          DEFAULTS.presenceThreshold(),
          PoseOptions.Builder::presenceThreshold);

  /** What is held by smaller models and rarer hands; empty for nothing. */
  public static final StreamSetting<Optional<QualityTarget>> TARGET =
      new StreamSetting<>(
          "target",
          "Target",
          "Rate or latency to hold with smaller models and rarer hands where needed",
          new TargetType(),
          DEFAULTS.target(),
          (options, value) -> value.ifPresentOrElse(options::target, options::noTarget));

  /** How the person differs from the body that the networks know. */
  public static final StreamSetting<Calibration> CALIBRATION =
      new StreamSetting<>(
          "calibration",
          "Calibration",
          "How the person differs from the body that the networks know, as calibrating found it",
          new CalibrationType(),
          Calibration.none(),
          (options, value) -> {});

  private static final List<StreamSetting<?>> ALL =
      List.of(
          MODEL,
          HAND_MODEL,
          HANDS,
          HANDS_ONLY,
          HANDS_EVERY_FRAMES,
          MAX_PEOPLE,
          SMOOTHING,
          JOINTS,
          MIRRORED,
          FIELD_OF_VIEW_DEG,
          DETECTION_THRESHOLD,
          PRESENCE_THRESHOLD,
          TARGET,
          CALIBRATION);

  private final String name;
  private final String label;
  private final String description;
  private final SettingType<T> type;
  private final T initial;
  private final BiConsumer<PoseOptions.Builder, T> effect;

  private StreamSetting(
      String name,
      String label,
      String description,
      SettingType<T> type,
      T initial,
      BiConsumer<PoseOptions.Builder, T> effect) {
    this.name = name;
    this.label = label;
    this.description = description;
    this.type = type;
    this.initial = initial;
    this.effect = effect;
  }

  /** All settings, in the order in which they are shown. */
  public static List<StreamSetting<?>> all() {
    return ALL;
  }

  /** The lowerCamelCase name on the wire. */
  public String name() {
    return name;
  }

  /** The option on a command line, such as {@code --hand-model}; without a unit. */
  public String option() {
    String plain =
        name.endsWith(DEGREES) ? name.substring(0, name.length() - DEGREES.length()) : name;
    return "--" + plain.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  /** A few words for a page. */
  public String label() {
    return label;
  }

  /** What it does, without a full stop. */
  public String description() {
    return description;
  }

  /** Which values it takes. */
  public SettingType<T> type() {
    return type;
  }

  /** The value unless told otherwise; that of {@link PoseOptions#defaults()} where it is one. */
  public T initial() {
    return initial;
  }

  /** A value itself; one that is not allowed is refused by the name of the setting. */
  T check(T value) {
    Objects.requireNonNull(value, name);
    try {
      return type.check(value);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(name + " " + e.getMessage(), e);
    }
  }

  /** Sets what the engine is asked for. */
  void apply(T value, PoseOptions.Builder options) {
    effect.accept(options, value);
  }

  @Override
  public String toString() {
    return name;
  }
}
