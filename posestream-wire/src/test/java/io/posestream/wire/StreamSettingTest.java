package io.posestream.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import com.fasterxml.jackson.databind.JsonNode;
import io.posestream.angle.StandardAngles;
import io.posestream.engine.PoseOptions;
import io.posestream.joint.JointSource;
import io.posestream.quality.HandModel;
import io.posestream.quality.PoseModel;
import io.posestream.quality.QualityTarget;
import io.posestream.skeleton.Skeleton;
import io.posestream.smooth.SmootherFactory;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class StreamSettingTest {
  static List<StreamSetting<?>> all() {
    return StreamSetting.all();
  }

  private static StreamSetting<?> named(String name) {
    return StreamSetting.all().stream()
        .filter(setting -> setting.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void shouldAskAnEngineForTheLibrarysDefaultsUnlessTold() {
    PoseOptions asked = StreamConfig.defaults().poseOptions(PoseOptions.DEFAULT_MAX_PIXELS);
    assertThat(asked).usingRecursiveComparison().isEqualTo(PoseOptions.defaults());
    assertThat(StreamConfig.defaults().trackOptions(StandardAngles.all()).smoothers())
        .hasSameClassAs(SmootherFactory.defaults());
  }

  /** A setting that changed nothing would be forgotten somewhere. */
  @ParameterizedTest
  @MethodSource("all")
  void shouldChangeWhatAStreamIsAskedFor(StreamSetting<?> setting) {
    assertThat(asked(withGoldenValue(setting))).isNotEqualTo(asked(StreamConfig.defaults()));
  }

  private static <T> StreamConfig withGoldenValue(StreamSetting<T> setting) {
    return StreamConfig.defaults().with(setting, GoldenMessages.CONFIG.get(setting));
  }

  /** All that engine and tracks are asked for, in words. */
  private static List<String> asked(StreamConfig config) {
    PoseOptions options = config.poseOptions(7);
    return List.of(
        options.bestQuality().toString(),
        options.target().toString(),
        options.maxPeople() + " people",
        options.mirrored() + " " + options.detectionThreshold() + " " + options.presenceThreshold(),
        config.trackOptions(List.of()).smoothers().toString(),
        config.trackOptions(List.of()).joints().toString(),
        config.trackOptions(List.of()).calibration().toString(),
        config.trackOptions(List.of()).fieldOfViewDeg().toString());
  }

  private static StreamConfig withoutHandsOnly() {
    return GoldenMessages.CONFIG.with(StreamSetting.HANDS_ONLY, false);
  }

  @Test
  void shouldPassEverySettingOnAsItIs() {
    PoseOptions asked = GoldenMessages.CONFIG.poseOptions(7);
    assertThat(asked.poseModel()).isEqualTo(PoseModel.LITE);
    assertThat(asked.handModel()).isEqualTo(HandModel.LITE);
    assertThat(asked.handsOnly()).isTrue();
    assertThat(asked.hands()).as("with hands only").isTrue();
    assertThat(withoutHandsOnly().poseOptions(7).hands()).isFalse();
    assertThat(GoldenMessages.CONFIG.trackOptions(List.of()).joints())
        .isEqualTo(JointSource.PIXELS);
    assertThat(GoldenMessages.CONFIG.trackOptions(List.of()).fieldOfViewDeg()).hasValue(78.5);
    assertThat(asked.maxPeople()).isEqualTo(2);
    assertThat(asked.mirrored()).isTrue();
    assertThat(asked.detectionThreshold()).isEqualTo(0.25f);
    assertThat(asked.presenceThreshold()).isEqualTo(0.75f);
    assertThat(asked.target()).contains(QualityTarget.resultsPerSecond(60));
    assertThat(asked.maxPixels()).isEqualTo(7);
  }

  @Test
  @SuppressWarnings("NullAway") // This is the point.
  void shouldRefuseNullAtOnceByTheNameOfTheSetting() {
    assertThatNullPointerException()
        .isThrownBy(() -> StreamConfig.defaults().with(StreamSetting.HAND_MODEL, null))
        .withMessage("handModel");
    assertThatNullPointerException()
        .isThrownBy(() -> ConfigChange.none().and(StreamSetting.TARGET, null))
        .withMessage("target");
    assertThatNullPointerException()
        .isThrownBy(() -> ResultReader.of(null))
        .withMessage("description");
    assertThatNullPointerException()
        .isThrownBy(() -> new StreamDescription(Skeleton.body33(), null))
        .withMessage("angles");
  }

  /** Else the golden messages would not show whether a setting is read and written. */
  @ParameterizedTest
  @MethodSource("all")
  void shouldDifferInTheGoldenMessages(StreamSetting<?> setting) {
    assertThat(GoldenMessages.CONFIG.get(setting)).isNotEqualTo(setting.initial());
  }

  @ParameterizedTest
  @MethodSource("all")
  void shouldReadOnACommandLineWhatItWritesThere(StreamSetting<?> setting) {
    assertReadBack(setting, StreamConfig.defaults());
    assertReadBack(setting, GoldenMessages.CONFIG);
  }

  private static <T> void assertReadBack(StreamSetting<T> setting, StreamConfig config) {
    T value = config.get(setting);
    assertThat(setting.type().parse(setting.type().text(value))).isEqualTo(value);
  }

  @Test
  void shouldHaveDistinctNamesThatAreOptionsToo() {
    assertThat(StreamSetting.all()).extracting(StreamSetting::name).doesNotHaveDuplicates();
    assertThat(StreamSetting.all()).extracting(StreamSetting::option).doesNotHaveDuplicates();
    assertThat(StreamSetting.HAND_MODEL.option()).isEqualTo("--hand-model");
    assertThat(StreamSetting.FIELD_OF_VIEW_DEG.option()).isEqualTo("--field-of-view");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "model              | huge  | must be one of lite, full, heavy, not huge",
        "handModel          | heavy | must be one of lite, full, not heavy",
        "hands              | yes   | must be true or false, not yes",
        "smoothing          | kalman| must be one of none, ema, one-euro, not kalman",
        "detectionThreshold | 1.5   | must be a number 0..1, not 1.5",
        "detectionThreshold | NaN   | must be a number 0..1, not NaN",
        "presenceThreshold  | x     | must be a number 0..1, not x",
        "fieldOfViewDeg     | 4.99  | must be a number 5..150, or none, not 4.99",
        "fieldOfViewDeg     | 151   | must be a number 5..150, or none, not 151",
        "fieldOfViewDeg     | NaN   | must be a number 5..150, or none, not NaN",
        "fieldOfViewDeg     | wide  | must be a number 5..150, or none, not wide",
        "target             | 60    | must be a rate 1hz..240hz, a latency 1ms..1000ms, or none, not 60",
        "target             | 0hz   | must be a rate 1hz..240hz, a latency 1ms..1000ms, or none, not 0hz",
        "target             | NaNms | must be a rate 1hz..240hz, a latency 1ms..1000ms, or none, not NaNms",
        "calibration | tall | must be none, or the JSON of a calibration: an object with scale 0.4..2 and neutralDeg; a calibration is a JSON object",
      })
  void shouldSayWhatIsAllowed(String name, String text, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> named(name).type().parse(text))
        .withMessage(message);
  }

  @Test
  void shouldNameWhatIsWrongWithACalibration() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StreamSetting.CALIBRATION.type().parse("{\"scale\":3,\"neutralDeg\":{}}"))
        .withMessageEndingWith("calibration: scale must lie in 0.4..2.0: 3.0");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                StreamSetting.CALIBRATION
                    .type()
                    .parse("{\"scale\":1,\"neutralDeg\":{\"leftKnee\":\"6\"}}"))
        .withMessageEndingWith(
            "calibration.neutralDeg.leftKnee must be a finite number, not \"6\"");
  }

  @Test
  void shouldReadSeveralSpellingsOnACommandLine() {
    assertThat(StreamSetting.SMOOTHING.type().parse("ONE-EURO"))
        .isEqualTo(SmoothingChoice.ONE_EURO);
    assertThat(StreamSetting.SMOOTHING.type().parse("oneEuro")).isEqualTo(SmoothingChoice.ONE_EURO);
    assertThat(StreamSetting.TARGET.type().parse("30Hz"))
        .isEqualTo(Optional.of(QualityTarget.resultsPerSecond(30)));
    assertThat(StreamSetting.TARGET.type().parse("20ms"))
        .isEqualTo(Optional.of(QualityTarget.latencyMs(20)));
    assertThat(StreamSetting.FIELD_OF_VIEW_DEG.type().parse("78")).hasValue(78);
    assertThat(StreamSetting.FIELD_OF_VIEW_DEG.type().parse("None")).isEmpty();
  }

  @Test
  void shouldNameTheSettingThatIsSetToAnInvalidValue() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StreamConfig.defaults().with(StreamSetting.DETECTION_THRESHOLD, 2f))
        .withMessage("detectionThreshold must be a number 0..1, not 2.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ConfigChange.none().and(StreamSetting.DETECTION_THRESHOLD, Float.NaN))
        .withMessage("detectionThreshold must be a number 0..1, not NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                StreamConfig.defaults()
                    .with(StreamSetting.FIELD_OF_VIEW_DEG, OptionalDouble.of(180)))
        .withMessage("fieldOfViewDeg must be a number 5..150, or none, not 180.0");
  }

  @Test
  void shouldDescribeEverySettingInTheHello() {
    JsonNode hello = Json.parse(GoldenMessages.text("hello.json")).get("data");
    List<String> names = StreamSetting.all().stream().map(StreamSetting::name).toList();
    assertThat(hello.get("settings").valueStream().map(each -> each.get("name").asText()))
        .containsExactlyElementsOf(names);
    assertThat(hello.get("config").fieldNames()).toIterable().containsExactlyElementsOf(names);
  }

  /** A configure that was read changes what it names and nothing else. */
  @Property(tries = 300)
  void aChangeIsWhatDiffers(@ForAll boolean hands, @ForAll SmoothingChoice smoothing) {
    ConfigChange change =
        ConfigChange.none().and(StreamSetting.HANDS, hands).and(StreamSetting.SMOOTHING, smoothing);
    assertThat(change.applyTo(GoldenMessages.CONFIG))
        .isEqualTo(
            GoldenMessages.CONFIG
                .with(StreamSetting.HANDS, hands)
                .with(StreamSetting.SMOOTHING, smoothing));
  }

  @Property(tries = 2000)
  void anyTextIsAValueOrRefused(@ForAll String text) {
    StreamSetting.all().forEach(setting -> assertParsedOrRefused(setting, text));
  }

  @Example
  void numbersOfAnyKindAreValuesOrRefused() {
    for (String text : List.of("", "-0", "1e-400", "0x1p-2", "1f", "Infinity", "1e400", "0.5ms")) {
      StreamSetting.all().forEach(setting -> assertParsedOrRefused(setting, text));
    }
  }

  private static <T> void assertParsedOrRefused(StreamSetting<T> setting, String text) {
    T value;
    try {
      value = setting.type().parse(text);
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageStartingWith("must be");
      return;
    }
    assertThat(setting.type().parse(setting.type().text(value))).isEqualTo(value);
    assertThat(StreamConfig.defaults().with(setting, value).get(setting)).isEqualTo(value);
  }
}
