package io.posestream.models.weights;

import io.posestream.engine.PoseEstimationException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.ServiceLoader;

/**
 * Where the .onnx files come from: this library's jars, or a directory of the user's. Each file is
 * checked against its SHA-256, because ONNX Runtime loads some damaged models without a word.
 * Immutable.
 */
public final class ModelFiles {
  private static final String HASHES = "models.properties";

  /** Opens a file by name. */
  @FunctionalInterface
  private interface Opener {
    InputStream open(String fileName) throws IOException;
  }

  private final String place;
  private final boolean bundled;
  private final Opener opener;

  private ModelFiles(String place, boolean bundled, Opener opener) {
    this.place = place;
    this.bundled = bundled;
    this.opener = opener;
  }

  /** The files inside the posestream-models jar and in each {@link ModelArtifact}. */
  public static ModelFiles bundled() {
    return new ModelFiles("the posestream-models jar", true, ModelFiles::openBundled);
  }

  private static InputStream openBundled(String fileName) throws IOException {
    InputStream own = ModelFiles.class.getResourceAsStream(fileName);
    if (own != null) {
      return own;
    }
    for (ModelArtifact artifact :
        ServiceLoader.load(ModelArtifact.class, ModelFiles.class.getClassLoader())) {
      Optional<InputStream> found = artifact.open(fileName);
      if (found.isPresent()) {
        return found.get();
      }
    }
    throw new NoSuchFileException(fileName);
  }

  /**
   * The files of a directory. With a {@code models.properties} beside them (as in the jar) they are
   * checked against it; without one the bundled hashes do not apply and the files are taken as they
   * are.
   */
  public static ModelFiles in(Path directory) {
    return new ModelFiles(
        directory.toString(), false, fileName -> Files.newInputStream(directory.resolve(fileName)));
  }

  /**
   * The content of a model.
   *
   * @throws PoseEstimationException if the file is missing, unreadable or not the one it should be;
   *     names the file
   */
  public byte[] read(ModelName model) {
    byte[] content = content(model);
    String expected = hashes().getProperty(model.id() + ".onnx.sha256");
    if (expected == null && bundled) {
      throw new PoseEstimationException(
          HASHES + " in " + place + " has no SHA-256 of " + model.fileName());
    }
    String actual = sha256(content);
    if (expected != null && !expected.toLowerCase(Locale.ROOT).equals(actual)) {
      throw new PoseEstimationException(
          "model file "
              + model.fileName()
              + " in "
              + place
              + " is damaged or another one: its SHA-256 is "
              + actual
              + ", expected "
              + expected);
    }
    return content;
  }

  private byte[] content(ModelName model) {
    try (InputStream stream = opener.open(model.fileName())) {
      return stream.readAllBytes();
    } catch (NoSuchFileException e) {
      throw new PoseEstimationException(missing(model), e);
    } catch (IOException e) {
      throw new PoseEstimationException(
          "model file " + model.fileName() + " in " + place + " cannot be read: " + e.getMessage(),
          e);
    }
  }

  private String missing(ModelName model) {
    String file = "model file " + model.fileName() + " is missing";
    return bundled
        ? file + "; add the dependency io.posestream:" + model.artifact()
        : file + " in " + place;
  }

  private Properties hashes() {
    Properties hashes = new Properties();
    try (InputStream stream = opener.open(HASHES)) {
      hashes.load(stream);
    } catch (NoSuchFileException e) {
      return hashes;
    } catch (IOException e) {
      throw new PoseEstimationException(HASHES + " in " + place + " cannot be read", e);
    }
    return hashes;
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }
}
