package heavy;

import io.posestream.PoseEngine;
import io.posestream.engine.PoseOptions;
import io.posestream.frame.EncodedImage;
import io.posestream.quality.PoseModel;
import java.nio.file.Path;

/** Finds the person in a picture with the heavy body network. */
public class Squat {
  public static void main(String[] args) throws Exception {
    PoseOptions options = PoseOptions.builder().poseModel(PoseModel.HEAVY).hands(false).build();
    try (PoseEngine engine = PoseEngine.load();
        var stills = engine.stills(options)) {
      int people = stills.process(EncodedImage.read(Path.of(args[0]))).orThrow().people().size();
      System.out.println("people " + people);
    }
  }
}
