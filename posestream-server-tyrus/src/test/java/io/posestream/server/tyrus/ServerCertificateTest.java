package io.posestream.server.tyrus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which PEM files make a certificate, and what is said of the others. */
@SuppressWarnings("NullAway.Init")
class ServerCertificateTest {
  @TempDir static Path folder;
  private static MadeCertificate rsa;
  private static MadeCertificate ec;

  @BeforeAll
  static void make() throws Exception {
    rsa = MadeCertificate.in(folder, "rsa", "RSA");
    ec = MadeCertificate.in(folder, "ec", "EC", "-groupname", "secp256r1");
  }

  private static Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void shouldReadRsaAndEllipticCurves() {
    assertThat(rsa.read().key().getAlgorithm()).isEqualTo("RSA");
    assertThat(ec.read().key().getAlgorithm()).isEqualTo("EC");
    assertThat(ec.read().hosts()).containsExactly("localhost", "127.0.0.1");
    assertThat(ec.read()).isEqualTo(ec.read()).isNotEqualTo(rsa.read());
  }

  @Test
  void shouldReadBothOfOneFileWithWordsBetween() throws Exception {
    Path both =
        file(
            "both.pem",
            "Bag Attributes\r\n    friendlyName: it\r\n"
                + Files.readString(ec.key).replace("\n", "\r\n")
                + "subject=CN = ec\n"
                + Files.readString(ec.certificate));
    assertThat(ServerCertificate.read(both, both)).isEqualTo(ec.read());
  }

  @Test
  void shouldNotShowTheKey() {
    assertThat(rsa.read()).hasToString("ServerCertificate[CN=rsa]");
  }

  @Test
  void shouldTakeTheServersCertificateBeforeItsIssuers() throws Exception {
    MadeCertificate.in(folder, "root", "EC", "-groupname", "secp256r1", "-ext", "bc:c");
    MadeCertificate leaf =
        MadeCertificate.in(
            folder,
            "leaf",
            "EC",
            "-groupname",
            "secp256r1",
            "-ext",
            "san=dns:pose.example.org,dns:*.example.org,ip:::1",
            "-signer",
            "root");
    ServerCertificate read = leaf.read();
    assertThat(read.chain()).hasSize(2);
    assertThat(read.hosts()).containsExactly("pose.example.org");
    X509Certificate own = read.chain().get(0);
    X509Certificate other = rsa.read().chain().get(0);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ServerCertificate(List.of(own, other), read.key()))
        .withMessage(
            "certificate 2 is not that of the issuer of certificate 1: the server's own must come"
                + " first, each followed by its issuer's");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ServerCertificate(List.of(), read.key()))
        .withMessage("the chain must have a certificate");
  }

  @Test
  void shouldRefuseTheKeyOfAnother() throws Exception {
    MadeCertificate other = MadeCertificate.in(folder, "other", "RSA");
    for (Path key : List.of(other.key, ec.key)) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> ServerCertificate.read(rsa.certificate, key))
          .withMessage("the key is not that of the first certificate, CN=rsa");
    }
    MadeCertificate otherCurve =
        MadeCertificate.in(folder, "curve", "EC", "-groupname", "secp384r1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ServerCertificate.read(ec.certificate, otherCurve.key))
        .withMessage("the key is not that of the first certificate, CN=ec");
  }

  @Test
  void shouldNameAFileThatIsNotThere() {
    Path missing = folder.resolve("missing.pem");
    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> ServerCertificate.read(missing, rsa.key))
        .withMessage(missing + " does not exist");
    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> ServerCertificate.read(rsa.certificate, folder))
        .withMessageStartingWith(folder + " cannot be read: ");
  }

  @Test
  void shouldSayWhatAFileHoldsInstead() throws Exception {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ServerCertificate.read(rsa.key, rsa.key))
        .withMessage(rsa.key + " holds no \"CERTIFICATE\" but \"PRIVATE KEY\"");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ServerCertificate.read(rsa.certificate, rsa.certificate))
        .withMessage(rsa.certificate + " holds no \"PRIVATE KEY\" but \"CERTIFICATE\"");
    Path binary = folder.resolve("keys.p12");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ServerCertificate.read(binary, rsa.key))
        .withMessage(binary + " holds no \"CERTIFICATE\" but nothing in PEM");
  }

  @Test
  void shouldSayWhatIsDamaged() throws Exception {
    byte[] noKey = {1, 2, 3};
    Path key = file("damaged.key.pem", MadeCertificate.pem("PRIVATE KEY", noKey));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ServerCertificate.read(rsa.certificate, key))
        .withMessageStartingWith("the key of " + key + " is damaged, or neither of RSA nor");
    Path certificate =
        file(
            "damaged.crt.pem",
            Files.readString(rsa.certificate) + MadeCertificate.pem("CERTIFICATE", noKey));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ServerCertificate.read(certificate, rsa.key))
        .withMessageStartingWith("certificate 2 of " + certificate + " cannot be read: ");
    Path cut = file("cut.pem", "-----BEGIN PRIVATE KEY-----\nA\n-----END PRIVATE KEY-----\n");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ServerCertificate.read(rsa.certificate, cut))
        .withMessageStartingWith("\"PRIVATE KEY\" of " + cut + " is no Base64: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"RSA PRIVATE KEY", "EC PRIVATE KEY", "ENCRYPTED PRIVATE KEY"})
  void shouldSayHowAKeyOfAnotherFormIsConverted(String label) throws Exception {
    Path key = file("form.pem", MadeCertificate.pem(label, new byte[] {1, 2, 3}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ServerCertificate.read(rsa.certificate, key))
        .withMessage(
            "%s holds \"%s\" and no unencrypted \"PRIVATE KEY\" (PKCS#8); this converts it: openssl"
                + " pkey -in %s -out pkcs8-key.pem",
            key, label, key);
  }

  /** The command of the message, run. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "openssl genrsa -traditional -out %s",
        "openssl ecparam -name prime256v1 -genkey -out %s",
        "openssl genpkey -algorithm RSA -aes256 -pass pass:secret -out %s",
      })
  void shouldNameACommandThatConverts(String make) throws Exception {
    assumeTrue(isThere("openssl version"), "no openssl on this machine");
    Path key = folder.resolve("made.pem");
    assertThat(run(make.formatted(key))).isZero();
    String said = "";
    try {
      ServerCertificate.read(rsa.certificate, key);
    } catch (IllegalArgumentException e) {
      said = String.valueOf(e.getMessage());
    }
    Matcher command = Pattern.compile("openssl .*").matcher(said);
    assertThat(command.find()).as(said).isTrue();
    // What it asks for is given, as nobody is here to type.
    assertThat(run(command.group() + " -passin pass:secret")).isZero();
    assertThat(PemFile.read(folder.resolve("pkcs8-key.pem")).key().getFormat()).isEqualTo("PKCS#8");
  }

  private static boolean isThere(String command) throws InterruptedException {
    try {
      return run(command) == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static int run(String command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command.split(" ", -1))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String unused = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return process.waitFor();
  }

  @Test
  void shouldKnowWhenItIsValid() throws Exception {
    MadeCertificate made = MadeCertificate.in(folder, "days", "EC", "-validity", "5");
    ServerCertificate read = made.read();
    Instant now = Instant.now();
    assertThat(read.invalidAt(now)).isEmpty();
    assertThat(read.invalidAt(now.plus(Duration.ofDays(6))))
        .hasValueSatisfying(
            reason -> assertThat(reason).startsWith("the certificate of CN=days expired on "));
    assertThat(read.invalidAt(now.minus(Duration.ofDays(1))))
        .hasValueSatisfying(
            reason -> assertThat(reason).startsWith("the certificate of CN=days begins on "));
  }
}
