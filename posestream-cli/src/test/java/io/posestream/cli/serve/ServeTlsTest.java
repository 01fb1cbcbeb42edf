package io.posestream.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.server.tyrus.PoseServerOptions;
import io.posestream.server.tyrus.ServerCertificate;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole process with a certificate of its own, and where it says to look for it. */
@Timeout(300)
class ServeTlsTest {
  private static final char[] PASSWORD = "password".toCharArray();
  private static final String ALIAS = "it";

  @TempDir Path folder;

  private Path certificate() {
    return folder.resolve("certificate.pem");
  }

  private Path key() {
    return folder.resolve("key.pem");
  }

  /** Writes a self-signed certificate and its key; returns the store that holds both. */
  private KeyStore make(String names) throws Exception {
    Path file = folder.resolve("keys.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-alias",
                ALIAS,
                "-dname",
                "CN=it",
                "-ext",
                "san=" + names,
                "-keystore",
                file.toString(),
                "-storepass",
                String.valueOf(PASSWORD))
            .inheritIO()
            .start();
    assertThat(keytool.waitFor()).isZero();
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, PASSWORD);
    }
    pem(certificate(), "CERTIFICATE", store.getCertificate(ALIAS).getEncoded());
    pem(key(), "PRIVATE KEY", store.getKey(ALIAS, PASSWORD).getEncoded());
    Files.delete(file);
    return store;
  }

  private ServerCertificate of(String names) throws Exception {
    KeyStore unused = make(names);
    return ServerCertificate.read(certificate(), key());
  }

  private static void pem(Path file, String label, byte[] bytes) throws Exception {
    String base64 = Base64.getMimeEncoder().encodeToString(bytes);
    Files.writeString(
        file, "-----BEGIN " + label + "-----\n" + base64 + "\n-----END " + label + "-----\n");
  }

  private static HttpClient trusting(KeyStore store) throws Exception {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry(ALIAS, store.getCertificate(ALIAS));
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).sslContext(context).build();
  }

  @Test
  void shouldSpeakTlsAndSaySo() throws Exception {
    KeyStore store = make("dns:localhost,ip:127.0.0.1");
    try (ServeProcess server =
        ServeProcess.start(
            "--model=lite", "--tls-certificate=" + certificate(), "--tls-key=" + key())) {
      assertThat(server.printed())
          .anyMatch(
              line -> line.startsWith("WebSocket wss://127.0.0.1:" + server.port() + "/pose, "));
      URI health = URI.create("https://127.0.0.1:" + server.port() + "/health");
      HttpResponse<String> answer =
          trusting(store)
              .send(HttpRequest.newBuilder(health).build(), HttpResponse.BodyHandlers.ofString());
      assertThat(answer.body()).contains("\"status\":\"up\"");
    }
  }

  @Test
  void shouldSayWhereThePageIs() throws Exception {
    PoseServerOptions plain = PoseServerOptions.defaults();
    assertThat(PrintedAddresses.page(plain, 3000)).isEqualTo("http://localhost:3000");
    assertThat(PrintedAddresses.webSocket(plain, 8000)).isEqualTo("ws://127.0.0.1:8000/pose");
    ServerCertificate named = of("dns:*.example.org,dns:pose.example.org,dns:www.example.org");
    assertThat(PrintedAddresses.page(plain.withCertificate(named), 3000))
        .isEqualTo("https://pose.example.org:3000");
    ServerCertificate local = of("dns:pose.example.org,dns:localhost");
    assertThat(PrintedAddresses.page(plain.withCertificate(local), 443))
        .isEqualTo("https://localhost:443");
  }
}
