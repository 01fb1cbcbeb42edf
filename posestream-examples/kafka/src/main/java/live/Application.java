package live;

import io.posestream.PoseStream;
import io.posestream.frame.FrameSource;
import io.posestream.video.NetworkSource;
import io.posestream.video.VideoFileSource;
import java.nio.file.Path;

public class Application {
  /** Takes Kafka's servers, a topic, a name for the stream, and its address or file. */
  public static void main(String[] args) throws InterruptedException {
    KafkaResults results = new KafkaResults(args[0], args[1], args[2]);
    try (results;
        PoseStream stream = PoseStream.builder().source(open(args[3])).start(results)) {
      stream.await();
    }
    System.out.println(results.sent() + " sent, " + results.dropped() + " dropped");
  }

  private static FrameSource open(String source) {
    return NetworkSource.isAddress(source)
        ? NetworkSource.open(source)
        : FrameSource.paced(VideoFileSource.open(Path.of(source)));
  }
}
