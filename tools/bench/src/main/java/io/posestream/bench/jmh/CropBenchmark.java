package io.posestream.bench.jmh;

import io.posestream.engine.PoseOptions;
import io.posestream.frame.BgrImage;
import io.posestream.models.opencv.OpenCvCrop;
import io.posestream.models.opencv.OpenCvPicture;
import io.posestream.models.roi.Roi;
import java.nio.ByteBuffer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * What does a crop of a rotated region into the memory of a network's input cost, and what when one
 * writes it in Java? The sides are those of the body, hand and detector networks.
 */
@State(Scope.Thread)
public class CropBenchmark {
  /** A body that leans a little and reaches beyond the lower edge. */
  static final Roi REGION = Roi.square(330, 300, 420, 0.2f);

  @Param({"256", "224", "192"})
  public int sidePx;

  private final OpenCvPicture picture = new OpenCvPicture(PoseOptions.DEFAULT_MAX_PIXELS);
  private final BgrImage pixels = SigningClip.picture();
  private final PlainCrop plain = new PlainCrop(pixels);
  private ByteBuffer tensor = ByteBuffer.allocateDirect(3);
  private OpenCvCrop crop = new OpenCvCrop(tensor, 1, 1, OpenCvCrop.Border.REPLICATE);
  private byte[] array = new byte[0];

  @Setup
  public void allocate() {
    picture.load(pixels);
    crop.close();
    tensor = ByteBuffer.allocateDirect(sidePx * sidePx * 3);
    crop = new OpenCvCrop(tensor, sidePx, sidePx, OpenCvCrop.Border.REPLICATE);
    array = new byte[sidePx * sidePx * 3];
  }

  @Benchmark
  public ByteBuffer intoTensor() {
    crop.cut(picture, REGION);
    return tensor;
  }

  @Benchmark
  public byte[] plainJavaBaseline() {
    plain.cut(REGION, sidePx, array);
    return array;
  }

  @TearDown
  public void close() {
    crop.close();
    picture.close();
  }
}
