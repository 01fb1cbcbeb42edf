package app;

import io.posestream.PoseEngine;
import io.posestream.PoseStream;
import io.posestream.angle.StandardAngles;
import io.posestream.draw.Pictures;
import io.posestream.draw.PoseOverlay;
import io.posestream.frame.BgrImage;
import io.posestream.frame.FrameSource;
import io.posestream.models.camera.CameraSource;
import io.posestream.result.PoseResult;
import io.posestream.video.VideoFileSource;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;

/** Takes a video to show in place of the camera. */
public class Window extends Application {
  private final ImageView picture = new ImageView();
  private final Label angle = new Label();
  private PoseEngine engine;
  private PoseStream stream;

  @Override
  public void start(Stage stage) throws Exception {
    BorderPane pane = new BorderPane();
    pane.setTop(picture);
    pane.setBottom(angle);
    stage.setTitle("Elbow");
    stage.setScene(new Scene(pane, 640, 520));
    stage.setX(0);
    stage.setY(0);
    stage.show();

    List<String> args = getParameters().getRaw();
    FrameSource source =
        args.isEmpty()
            ? CameraSource.open(0)
            : FrameSource.newest(FrameSource.paced(VideoFileSource.open(Path.of(args.get(0)))));
    engine = PoseEngine.load();
    stream = engine.stream(source).start(this::show);
    Thread end = new Thread(this::awaitEnd, "end");
    end.setDaemon(true);
    end.start();
  }

  private void awaitEnd() {
    try {
      stream.await();
      Platform.runLater(() -> System.out.println("end: " + angle.getText()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** When the window is closed. */
  @Override
  public void stop() {
    stream.close();
    engine.close();
  }

  /** On the thread of the stream: draws there, and hands JavaFX what is finished. */
  private void show(PoseResult result) {
    if (result.frame().image() instanceof BgrImage image) {
      BufferedImage drawn = Pictures.toBufferedImage(image);
      PoseOverlay.defaults().draw(drawn, result);
      String text =
          result.flexionDeg(StandardAngles.LEFT_ELBOW).stream()
              .mapToObj(deg -> "left elbow " + Math.round(deg) + "°")
              .findFirst()
              .orElse("left elbow hidden");
      Image shown = image(drawn);
      Platform.runLater(
          () -> {
            picture.setImage(shown);
            angle.setText(text);
          });
    }
  }

  private static Image image(BufferedImage drawn) {
    int width = drawn.getWidth();
    int height = drawn.getHeight();
    int[] argb = drawn.getRGB(0, 0, width, height, null, 0, width);
    WritableImage image = new WritableImage(width, height);
    image
        .getPixelWriter()
        .setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
    return image;
  }
}
