package io.posestream.bench.jmh;

import io.posestream.bench.clip.JpegPicture;
import io.posestream.engine.PoseOptions;
import io.posestream.frame.EncodedImage;
import io.posestream.models.opencv.OpenCvPicture;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** What does decoding a 640×480 JPEG into a picture that is kept cost, and what with the JDK? */
@State(Scope.Thread)
public class JpegDecodingBenchmark {
  private final OpenCvPicture picture = new OpenCvPicture(PoseOptions.DEFAULT_MAX_PIXELS);
  private EncodedImage jpeg = EncodedImage.of(new byte[0]);
  private byte[] bytes = new byte[0];

  @Setup
  public void encode() {
    ImageIO.setUseCache(false);
    jpeg = JpegPicture.encode(SigningClip.picture());
    bytes = new byte[jpeg.sizeBytes()];
    jpeg.copyTo(bytes, 0);
  }

  @Benchmark
  public int keptPicture() {
    picture.load(jpeg);
    return picture.widthPx();
  }

  @Benchmark
  public BufferedImage imageIoBaseline() throws IOException {
    return ImageIO.read(new ByteArrayInputStream(bytes));
  }

  @TearDown
  public void close() {
    picture.close();
  }
}
