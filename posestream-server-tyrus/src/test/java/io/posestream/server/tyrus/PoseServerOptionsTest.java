package io.posestream.server.tyrus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.posestream.server.RecordingFolder;
import io.posestream.server.ServiceOptions;
import io.posestream.wire.StreamLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PoseServerOptionsTest {
  @Test
  void shouldBeTheDefaultsInAnEmptyEnvironment() {
    PoseServerOptions options = PoseServerOptions.fromEnvironment(Map.of("POSESTREAM_TOKEN", " "));
    assertThat(options).usingRecursiveComparison().isEqualTo(PoseServerOptions.defaults());
  }

  @Test
  void shouldTakeEveryVariable() {
    PoseServerOptions options =
        PoseServerOptions.fromEnvironment(
            Map.ofEntries(
                Map.entry("POSESTREAM_HOST", "0.0.0.0"),
                Map.entry("POSESTREAM_PORT", "0"),
                Map.entry("POSESTREAM_WEB_PORT", "8080"),
                Map.entry("POSESTREAM_ORIGINS", "https://a.example, https://b.example"),
                Map.entry("POSESTREAM_TOKEN", "s3cret"),
                Map.entry("POSESTREAM_MAX_CLIENTS", "1"),
                Map.entry("POSESTREAM_MAX_CLIENTS_PER_ADDRESS", "10"),
                Map.entry("POSESTREAM_FRAMES_IN_WORK", "2"),
                Map.entry("POSESTREAM_MAX_MESSAGE_BYTES", "3"),
                Map.entry("POSESTREAM_MAX_TEXT_BYTES", "4"),
                Map.entry("POSESTREAM_MAX_PIXELS", "5"),
                Map.entry("POSESTREAM_MAX_FRAMES_PER_SECOND", "6"),
                Map.entry("POSESTREAM_SLOW_READER_SECONDS", "0.5"),
                Map.entry("POSESTREAM_PING_SECONDS", "7"),
                Map.entry("POSESTREAM_SILENCE_SECONDS", "8"),
                Map.entry("POSESTREAM_ENGINE_SECONDS", "9"),
                Map.entry("POSESTREAM_RECORD", "sessions"),
                Map.entry("POSESTREAM_RECORD_FRAMES", "true")));
    assertThat(options.host()).isEqualTo("0.0.0.0");
    assertThat(options.port()).isZero();
    assertThat(options.webPort()).hasValue(8080);
    assertThat(options.maxClientsPerAddress()).hasValue(10);
    ServiceOptions service = options.service();
    assertThat(service.origins())
        .contains("https://a.example", "https://b.example", "http://localhost:8080");
    assertThat(service.token()).hasValue("s3cret");
    assertThat(service.maxClients()).isEqualTo(1);
    assertThat(service.framesInWork()).isEqualTo(2);
    assertThat(service.limits()).isEqualTo(new StreamLimits(3, 4, 5, 6));
    assertThat(service.slowReaderTimeout()).isEqualTo(Duration.ofMillis(500));
    assertThat(service.pingInterval()).isEqualTo(Duration.ofSeconds(7));
    assertThat(service.silenceTimeout()).isEqualTo(Duration.ofSeconds(8));
    assertThat(service.engineTimeout()).isEqualTo(Duration.ofSeconds(9));
    assertThat(service.recordings()).hasValue(new RecordingFolder(Path.of("sessions"), true));
  }

  @Test
  void shouldServeNoPageIfTold() {
    PoseServerOptions options =
        PoseServerOptions.fromEnvironment(Map.of("POSESTREAM_WEB_PORT", "none"));
    assertThat(options.webPort()).isEqualTo(Optional.empty());
    assertThat(options.service().origins()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "PORT, 70000, a whole number 0..65535",
    "PORT, tcp://10.0.0.1:8000, a whole number 0..65535",
    "WEB_PORT, -1, a whole number 0..65535",
    "MAX_CLIENTS, 0, a whole number 1..2147483647",
    "MAX_CLIENTS_PER_ADDRESS, 0, a whole number 1..2147483647",
    "MAX_PIXELS, 99999999999, a whole number 1..2147483647",
    "MAX_TEXT_BYTES, 1e6, a whole number 1..2147483647",
    "PING_SECONDS, NaN, seconds 0.001..1000000",
    "RECORD_FRAMES, maybe, true or false",
    "SLOW_READER_SECONDS, 0, seconds 0.001..1000000",
    "SILENCE_SECONDS, 10, more than POSESTREAM_PING_SECONDS",
  })
  void shouldNameVariableValueAndLimit(ServerSetting setting, String value, String limit) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PoseServerOptions.fromEnvironment(Map.of(setting.variable(), value)))
        .withMessage("POSESTREAM_%s must be %s, not \"%s\"", setting.name(), limit, value);
  }

  @Test
  void shouldNotRepeatAWrongToken() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PoseServerOptions.fromEnvironment(Map.of("POSESTREAM_TOKEN", "se cret")))
        .withMessage("POSESTREAM_TOKEN must consist of letters, digits and -._~ only");
  }

  @Test
  void shouldLetTheCommandLineComeFirst() {
    Map<String, String> environment =
        Map.of("POSESTREAM_PORT", "nonsense", "POSESTREAM_MAX_CLIENTS", "3");
    PoseServerOptions options =
        PoseServerOptions.fromCommandLine(Map.of(ServerSetting.PORT, "1"), environment);
    assertThat(options.port()).isEqualTo(1);
    assertThat(options.service().maxClients()).isEqualTo(3);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> PoseServerOptions.fromCommandLine(Map.of(ServerSetting.PORT, "x"), environment))
        .withMessageStartingWith("--port must be");
  }

  @Test
  void shouldReadACertificateAndAllowItsOrigins(@TempDir Path folder) throws Exception {
    MadeCertificate made =
        MadeCertificate.in(
            folder, "it", "EC", "-groupname", "secp256r1", "-ext", "san=dns:pose.example.org");
    Map<String, String> environment =
        Map.of(
            "POSESTREAM_TLS_CERTIFICATE",
            made.certificate.toString(),
            "POSESTREAM_TLS_KEY",
            made.key.toString(),
            "POSESTREAM_HOST",
            "0.0.0.0",
            "POSESTREAM_ORIGINS",
            "https://a.example");
    PoseServerOptions options = PoseServerOptions.fromEnvironment(environment);
    assertThat(options.certificate()).hasValue(made.read());
    assertThat(options.service().origins())
        .containsExactlyInAnyOrder(
            "https://a.example",
            "https://localhost:3000",
            "https://127.0.0.1:3000",
            "https://0.0.0.0:3000",
            "https://pose.example.org:3000");
    assertThat(
            PoseServerOptions.fromCommandLine(Map.of(ServerSetting.WEB_PORT, "443"), environment)
                .service()
                .origins())
        .contains("https://pose.example.org");
    assertThat(PoseServerOptions.defaults().withCertificate(made.read()).service().origins())
        .containsExactlyInAnyOrder(
            "https://localhost:3000", "https://127.0.0.1:3000", "https://pose.example.org:3000");
  }

  @Test
  void shouldAskForCertificateAndKeyTogether() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> PoseServerOptions.fromEnvironment(Map.of("POSESTREAM_TLS_KEY", "key.pem")))
        .withMessage(
            "POSESTREAM_TLS_KEY must be given together with --tls-certificate or"
                + " POSESTREAM_TLS_CERTIFICATE");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                PoseServerOptions.fromCommandLine(
                    Map.of(ServerSetting.TLS_CERTIFICATE, "crt.pem"), Map.of()))
        .withMessage(
            "--tls-certificate must be given together with --tls-key or POSESTREAM_TLS_KEY");
  }

  @Test
  void shouldNameTheSettingWhoseFileIsWrong(@TempDir Path folder) throws Exception {
    MadeCertificate made = MadeCertificate.in(folder, "a", "RSA");
    MadeCertificate other = MadeCertificate.in(folder, "b", "RSA");
    assertThat(refusal(folder.resolve("no.pem"), made.key))
        .isEqualTo(
            "--tls-certificate must name a PEM file with certificates: %s does not exist",
            folder.resolve("no.pem"));
    assertThat(refusal(made.certificate, made.certificate))
        .isEqualTo(
            "POSESTREAM_TLS_KEY must name a PEM file with a private key: %s holds no"
                + " \"PRIVATE KEY\" but \"CERTIFICATE\"",
            made.certificate);
    assertThat(refusal(made.certificate, other.key))
        .isEqualTo(
            "--tls-certificate and POSESTREAM_TLS_KEY must belong together: the key is not that of"
                + " the first certificate, CN=a");
  }

  /** What is said of them, the certificate given by its option and the key by its variable. */
  private static String refusal(Path certificate, Path key) {
    try {
      PoseServerOptions options =
          PoseServerOptions.fromCommandLine(
              Map.of(ServerSetting.TLS_CERTIFICATE, certificate.toString()),
              Map.of("POSESTREAM_TLS_KEY", key.toString()));
      throw new AssertionError("taken: " + options);
    } catch (IllegalArgumentException e) {
      return String.valueOf(e.getMessage());
    }
  }

  @ParameterizedTest
  @EnumSource(ServerSetting.class)
  void shouldBeDocumented(ServerSetting setting) throws IOException {
    assertThat(Files.readString(Path.of("..", "docs", "server.md")))
        .contains("| `" + setting.variable() + "` | `" + setting.option() + "` |");
  }
}
