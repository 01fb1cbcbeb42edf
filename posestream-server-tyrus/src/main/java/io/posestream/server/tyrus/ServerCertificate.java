package io.posestream.server.tyrus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * The certificate of a server that speaks TLS, with its private key. Immutable; a renewed
 * certificate is a new one, for a new server.
 *
 * @param chain the server's own certificate, each followed by that of its issuer; the root may be
 *     left out
 * @param key the private key of the first one, RSA or EC
 * @since 0.1
 */
public record ServerCertificate(List<X509Certificate> chain, PrivateKey key) {
  /** Of {@link X509Certificate#getSubjectAlternativeNames}. */
  private static final int DNS_NAME = 2;

  private static final int IP_ADDRESS = 7;

  /**
   * Checks that all belongs together; whether it is valid today is not asked.
   *
   * @throws IllegalArgumentException if the chain is empty or in another order, or the key is not
   *     that of its first certificate
   */
  public ServerCertificate {
    chain = List.copyOf(Objects.requireNonNull(chain, "chain"));
    Objects.requireNonNull(key, "key");
    if (chain.isEmpty()) {
      throw new IllegalArgumentException("the chain must have a certificate");
    }
    for (int i = 1; i < chain.size(); i++) {
      if (!chain
          .get(i - 1)
          .getIssuerX500Principal()
          .equals(chain.get(i).getSubjectX500Principal())) {
        throw new IllegalArgumentException(
            "certificate "
                + (i + 1)
                + " is not that of the issuer of certificate "
                + i
                + ": the server's own must come first, each followed by its issuer's");
      }
    }
    if (!belongTogether(chain.get(0), key)) {
      throw new IllegalArgumentException(
          "the key is not that of the first certificate, " + subject(chain.get(0)));
    }
  }

  /**
   * Reads PEM files; both may be one.
   *
   * @param certificate the chain, as certificate authorities send it ({@code fullchain.pem})
   * @param key the private key: PKCS#8, RSA or EC, not encrypted
   * @throws UncheckedIOException if a file cannot be read, naming it
   * @throws IllegalArgumentException if a file holds something else, naming it, or as the
   *     constructor does
   */
  public static ServerCertificate read(Path certificate, Path key) {
    Objects.requireNonNull(certificate, "certificate");
    Objects.requireNonNull(key, "key");
    return new ServerCertificate(PemFile.read(certificate).certificates(), PemFile.read(key).key());
  }

  private static boolean belongTogether(X509Certificate certificate, PrivateKey key) {
    String algorithm = key.getAlgorithm();
    if (!certificate.getPublicKey().getAlgorithm().equals(algorithm)) {
      return false;
    }
    byte[] text = "posestream".getBytes(StandardCharsets.US_ASCII);
    try {
      Signature signature =
          Signature.getInstance(algorithm.equals("EC") ? "SHA256withECDSA" : "SHA256withRSA");
      signature.initSign(key);
      signature.update(text);
      byte[] signed = signature.sign();
      signature.initVerify(certificate.getPublicKey());
      signature.update(text);
      return signature.verify(signed);
    } catch (GeneralSecurityException e) {
      // Of another curve or length.
      return false;
    }
  }

  private static String subject(X509Certificate certificate) {
    return certificate.getSubjectX500Principal().getName();
  }

  /**
   * The hosts that the first certificate names, in its order: DNS names without a wildcard and IPv4
   * addresses. Empty if it names none.
   */
  public List<String> hosts() {
    List<String> hosts = new ArrayList<>();
    try {
      Collection<List<?>> names = chain.get(0).getSubjectAlternativeNames();
      for (List<?> name : names == null ? List.<List<?>>of() : names) {
        boolean isHost = name.get(0).equals(DNS_NAME) || name.get(0).equals(IP_ADDRESS);
        if (isHost && name.get(1) instanceof String host && !host.matches(".*[*:].*")) {
          hosts.add(host);
        }
      }
    } catch (CertificateParsingException e) {
      return List.of();
    }
    return hosts;
  }

  /** Why clients will refuse it at {@code now}; empty if its time has begun and not ended. */
  Optional<String> invalidAt(Instant now) {
    for (X509Certificate certificate : chain) {
      Instant begin = certificate.getNotBefore().toInstant();
      Instant end = certificate.getNotAfter().toInstant();
      if (now.isAfter(end)) {
        return Optional.of("the certificate of " + subject(certificate) + " expired on " + end);
      }
      if (now.isBefore(begin)) {
        return Optional.of("the certificate of " + subject(certificate) + " begins on " + begin);
      }
    }
    return Optional.empty();
  }

  SSLContext context() {
    char[] unused = new char[0];
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry("server", key, unused, chain.toArray(X509Certificate[]::new));
      KeyManagerFactory keys =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(store, unused);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), null, null);
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("this JDK cannot serve with " + this, e);
    }
  }

  /** Without the key. */
  @Override
  public String toString() {
    return "ServerCertificate[" + subject(chain.get(0)) + "]";
  }
}
