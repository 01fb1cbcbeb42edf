package io.posestream.cli.report;

import io.posestream.cli.input.LocaleNames;
import io.posestream.draw.Backdrop;
import io.posestream.draw.Pictures;
import io.posestream.draw.PoseOverlay;
import io.posestream.frame.BgrImage;
import io.posestream.wire.ResultMessage;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * {@code NAME.annotated.jpg} or {@code .png} beside each other: the pictures with results drawn.
 */
public final class AnnotatedPictures implements ReportFile {
  private static final float JPEG_QUALITY = 0.92f;

  private final Path folder;
  private final Supplier<Backdrop> backdrop;
  private final Set<String> names = new HashSet<>();

  /** Writes into {@code folder}, which exists. */
  public AnnotatedPictures(Path folder, Supplier<Backdrop> backdrop) {
    this.folder = folder;
    this.backdrop = backdrop;
  }

  @Override
  public void add(ResultMessage message) throws IOException {
    Optional<BgrImage> picture = ReportFile.picture(message);
    if (picture.isEmpty()) {
      return;
    }
    BufferedImage drawn = Pictures.toBufferedImage(picture.get());
    backdrop.get().prepare(drawn, message.result());
    PoseOverlay.defaults().draw(drawn, message.result());
    String source = ReportFile.place(message).source();
    boolean png = source.toLowerCase(Locale.ROOT).endsWith(".png");
    Path file = folder.resolve(fileName(source, png ? "png" : "jpg"));
    if (png) {
      ImageIO.write(drawn, "png", file.toFile());
    } else {
      writeJpeg(drawn, file);
    }
  }

  /** {@code a.jpg} and {@code a.jpeg} of one folder must not overwrite each other. */
  private String fileName(String source, String extension) {
    int dot = source.lastIndexOf('.');
    // What the locale cannot express cannot be written either.
    String readable =
        LocaleNames.advice(source).isEmpty() ? source : source.replaceAll("[^ -~]|\\?", "_");
    String stem = dot > 0 ? readable.substring(0, dot) : readable;
    String name = stem + ".annotated." + extension;
    if (!names.add(name)) {
      name = readable + ".annotated." + extension;
      names.add(name);
    }
    return name;
  }

  private static void writeJpeg(BufferedImage image, Path file) throws IOException {
    Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName("jpeg");
    if (!writers.hasNext()) {
      throw new IOException("this Java cannot write JPEG files");
    }
    ImageWriter writer = writers.next();
    Files.deleteIfExists(file);
    try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
      if (out == null) {
        throw new IOException(file + " cannot be written");
      }
      ImageWriteParam settings = writer.getDefaultWriteParam();
      settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      settings.setCompressionQuality(JPEG_QUALITY);
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), settings);
    } finally {
      writer.dispose();
    }
  }

  @Override
  public void close() {}
}
