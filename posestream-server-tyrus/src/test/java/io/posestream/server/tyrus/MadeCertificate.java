package io.posestream.server.tyrus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A self-signed certificate of this machine, made by the JDK's keytool, as PEM files. */
final class MadeCertificate {
  private static final String PASSWORD = "password";
  private static final Base64.Encoder BASE64 = Base64.getMimeEncoder(64, new byte[] {'\n'});

  final Path certificate;
  final Path key;
  private final Certificate own;

  private MadeCertificate(Path certificate, Path key, Certificate own) {
    this.certificate = certificate;
    this.key = key;
    this.own = own;
  }

  /**
   * Makes one.
   *
   * @param folder takes its files; {@code keys.p12} in it holds all that were made there
   * @param name of the files and within the store
   * @param options further ones of keytool; {@code -ext} in place of the names of this machine
   */
  static MadeCertificate in(Path folder, String name, String algorithm, String... options)
      throws Exception {
    Path file = folder.resolve("keys.p12");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keystore",
                file.toString(),
                "-storepass",
                PASSWORD,
                "-alias",
                name,
                "-keyalg",
                algorithm,
                "-dname",
                "CN=" + name));
    if (!Arrays.asList(options).contains("-ext")) {
      command.addAll(List.of("-ext", "san=dns:localhost,ip:127.0.0.1"));
    }
    command.addAll(List.of(options));
    Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(keytool.waitFor()).as("%s", said).isZero();
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, PASSWORD.toCharArray());
    }
    Key key = store.getKey(name, PASSWORD.toCharArray());
    StringBuilder chain = new StringBuilder();
    for (Certificate each : store.getCertificateChain(name)) {
      chain.append(pem("CERTIFICATE", each.getEncoded()));
    }
    return new MadeCertificate(
        Files.writeString(folder.resolve(name + ".crt.pem"), chain),
        Files.writeString(folder.resolve(name + ".key.pem"), pem("PRIVATE KEY", key.getEncoded())),
        store.getCertificate(name));
  }

  static String pem(String label, byte[] bytes) {
    return "-----BEGIN "
        + label
        + "-----\n"
        + BASE64.encodeToString(bytes)
        + "\n-----END "
        + label
        + "-----\n";
  }

  ServerCertificate read() {
    return ServerCertificate.read(certificate, key);
  }

  /** Of a client that trusts it and nothing else. */
  SSLContext trust() throws GeneralSecurityException, IOException {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("it", own);
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }
}
