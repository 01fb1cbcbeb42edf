package codec;

import io.posestream.angle.StandardAngles;
import io.posestream.wire.ResultMessage;
import io.posestream.wire.ResultReader;
import io.posestream.wire.StreamDescription;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads recorded results with the codec alone: no networks, no natives, no server. */
public class Replay {
  /** Takes a {@code results.jsonl}. */
  public static void main(String[] args) throws IOException {
    ResultReader reader = ResultReader.of(StreamDescription.standard());
    for (String line : Files.readAllLines(Path.of(args[0]))) {
      ResultMessage message = reader.data(line);
      System.out.println(
          message.timestampMs() + " " + message.result().flexionDeg(StandardAngles.LEFT_ELBOW));
    }
  }
}
