package io.posestream.server.tyrus;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The blocks of a PEM file (RFC 7468), in their order. What stands between them is left out, as
 * {@code openssl} writes words there. Immutable.
 */
final class PemFile {
  private static final Pattern BLOCK =
      Pattern.compile("-----BEGIN ([^-]+)-----(.*?)-----END \\1-----", Pattern.DOTALL);
  private static final String CERTIFICATE = "CERTIFICATE";
  private static final String PKCS8_KEY = "PRIVATE KEY";

  /** What JSSE can sign a TLS handshake with. */
  private static final List<String> ALGORITHMS = List.of("RSA", "EC");

  private final Path file;
  private final List<Block> blocks;

  private record Block(String label, String base64) {}

  private PemFile(Path file, List<Block> blocks) {
    this.file = file;
    this.blocks = blocks;
  }

  /**
   * Reads a file.
   *
   * @throws UncheckedIOException if it cannot be read, naming it
   */
  static PemFile read(Path file) {
    try {
      String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
      return new PemFile(
          file,
          BLOCK
              .matcher(text)
              .results()
              .map(block -> new Block(block.group(1), block.group(2)))
              .toList());
    } catch (NoSuchFileException e) {
      throw new UncheckedIOException(file + " does not exist", e);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read: " + e, e);
    }
  }

  /**
   * All certificates.
   *
   * @throws IllegalArgumentException if there is none or one cannot be read, naming the file
   */
  List<X509Certificate> certificates() {
    List<X509Certificate> certificates = new ArrayList<>();
    for (Block block : blocks) {
      if (block.label().equals(CERTIFICATE)) {
        certificates.add(certificate(block, certificates.size() + 1));
      }
    }
    if (certificates.isEmpty()) {
      throw missing(CERTIFICATE);
    }
    return certificates;
  }

  private X509Certificate certificate(Block block, int number) {
    try {
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(bytes(block)));
    } catch (CertificateException e) {
      throw new IllegalArgumentException(
          "certificate " + number + " of " + file + " cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * The first private key.
   *
   * @throws IllegalArgumentException if there is none, or one that is encrypted, in another form
   *     than PKCS#8, or neither RSA nor EC; names the file and what converts it
   */
  PrivateKey key() {
    for (Block block : blocks) {
      if (block.label().equals(PKCS8_KEY)) {
        return key(bytes(block));
      }
    }
    for (Block block : blocks) {
      if (block.label().endsWith(PKCS8_KEY)) {
        throw new IllegalArgumentException(
            file
                + " holds \""
                + block.label()
                + "\" and no unencrypted \""
                + PKCS8_KEY
                + "\" (PKCS#8); this converts it: openssl pkey -in "
                + file
                + " -out pkcs8-key.pem");
      }
    }
    throw missing(PKCS8_KEY);
  }

  private PrivateKey key(byte[] pkcs8) {
    GeneralSecurityException reason = null;
    for (String algorithm : ALGORITHMS) {
      try {
        return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
      } catch (GeneralSecurityException e) {
        // The next algorithm may read it.
        reason = e;
      }
    }
    throw new IllegalArgumentException(
        "the key of "
            + file
            + " is damaged, or neither of RSA nor of an elliptic curve of this JDK",
        reason);
  }

  private byte[] bytes(Block block) {
    try {
      return Base64.getMimeDecoder().decode(block.base64());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "\"" + block.label() + "\" of " + file + " is no Base64: " + e.getMessage(), e);
    }
  }

  private IllegalArgumentException missing(String label) {
    String instead =
        blocks.isEmpty()
            ? "nothing in PEM"
            : blocks.stream()
                .map(block -> "\"" + block.label() + "\"")
                .distinct()
                .collect(Collectors.joining(", "));
    return new IllegalArgumentException(file + " holds no \"" + label + "\" but " + instead);
  }
}
