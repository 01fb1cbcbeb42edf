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
import java.awt.BorderLayout;
import java.awt.Image;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import javax.swing.ImageIcon;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.SwingUtilities;

public class Application {
  private final JLabel picture = new JLabel();
  private final JLabel angle = new JLabel(" ");
  private final JFrame window = new JFrame("Elbow");

  /** Takes a video to show in place of the camera. */
  public static void main(String[] args) throws Exception {
    FrameSource source =
        args.length == 0
            ? CameraSource.open(0)
            : FrameSource.newest(FrameSource.paced(VideoFileSource.open(Path.of(args[0]))));
    Application application = new Application();
    PoseEngine engine = PoseEngine.load();
    PoseStream stream = engine.stream(source).start(application::show);
    SwingUtilities.invokeAndWait(() -> application.open(stream, engine));
    stream.await();
    SwingUtilities.invokeAndWait(() -> System.out.println("end: " + application.angle.getText()));
  }

  private void open(PoseStream stream, PoseEngine engine) {
    window.add(picture, BorderLayout.NORTH);
    window.add(angle, BorderLayout.SOUTH);
    window.addWindowListener(
        new WindowAdapter() {
          @Override
          public void windowClosing(WindowEvent event) {
            stream.close();
            engine.close();
            window.dispose();
          }
        });
    window.setSize(640, 520);
    window.setVisible(true);
  }

  /** On the thread of the stream: draws there, and hands Swing what is finished. */
  private void show(PoseResult result) {
    if (result.frame().image() instanceof BgrImage image) {
      BufferedImage drawn = Pictures.toBufferedImage(image);
      PoseOverlay.defaults().draw(drawn, result);
      String text =
          result.flexionDeg(StandardAngles.LEFT_ELBOW).stream()
              .mapToObj(deg -> "left elbow " + Math.round(deg) + "°")
              .findFirst()
              .orElse("left elbow hidden");
      SwingUtilities.invokeLater(() -> show(drawn, text));
    }
  }

  private void show(Image drawn, String text) {
    picture.setIcon(new ImageIcon(drawn));
    angle.setText(text);
  }
}
