package io.posestream.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.posestream.angle.StandardAngles;
import io.posestream.quality.HandModel;
import io.posestream.smooth.SmootherFactory;
import io.posestream.wire.StreamConfig;
import io.posestream.wire.StreamLimits;
import io.posestream.wire.StreamSetting;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ServiceOptionsTest {
  @Test
  void shouldDifferFromTheLibraryInTheHandModelOnly() {
    assertThat(ServiceOptions.defaults().config())
        .isEqualTo(StreamConfig.defaults().with(StreamSetting.HAND_MODEL, HandModel.LITE));
  }

  @Test
  void shouldStartAgainFromTheSameOptions() {
    ServiceOptions options =
        ServiceOptions.builder()
            .config(StreamConfig.defaults())
            .limits(new StreamLimits(1, 2, 3, 4))
            .maxClients(5)
            .framesInWork(6)
            .origins(Set.of("https://a.example"))
            .angles(List.of(StandardAngles.NECK))
            .smoothing(SmootherFactory.none())
            .token("s3cret")
            .clientListener((client, result) -> {})
            .slowReaderTimeout(Duration.ofMillis(7))
            .pingInterval(Duration.ofMillis(8))
            .silenceTimeout(Duration.ofMillis(9))
            .engineTimeout(Duration.ofMillis(10))
            .build();
    assertThat(options.toBuilder().build()).usingRecursiveComparison().isEqualTo(options);
    assertThat(options).usingRecursiveComparison().isNotEqualTo(ServiceOptions.defaults());
  }

  static Stream<Method> settersOfObjects() {
    return Arrays.stream(ServiceOptionsBuilder.class.getMethods())
        .filter(method -> method.getParameterCount() == 1)
        .filter(method -> method.getReturnType() == ServiceOptionsBuilder.class)
        .filter(method -> !method.getParameterTypes()[0].isPrimitive());
  }

  @ParameterizedTest
  @MethodSource("settersOfObjects")
  void shouldRefuseNullAtOnceByItsName(Method setter) {
    assertThatNullPointerException()
        .isThrownBy(
            () -> {
              try {
                setter.invoke(ServiceOptions.builder(), new Object[] {null});
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            })
        .withMessage(setter.getName());
  }

  @Test
  @SuppressWarnings("NullAway") // This is the point.
  void shouldRefuseAServiceOfNothing() {
    assertThatNullPointerException()
        .isThrownBy(() -> PoseService.create(null, ServiceOptions.defaults()))
        .withMessage("engine");
    assertThatNullPointerException()
        .isThrownBy(() -> PoseService.create(new ServedEngine(), null))
        .withMessage("options");
  }

  @Test
  void shouldRefuseWhatIsOutOfRange() {
    ServiceOptionsBuilder builder = ServiceOptions.builder();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.maxClients(0))
        .withMessage("maxClients must be at least 1: 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.slowReaderTimeout(Duration.ZERO))
        .withMessage("slowReaderTimeout must be positive: PT0S");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.token("se cret"))
        .withMessageNotContaining("se cret");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.pingInterval(ServiceOptions.DEFAULT_SILENCE_TIMEOUT).build())
        .withMessageContaining("PT30S, PT30S");
  }
}
