package io.posestream.models.pose;

import io.posestream.models.opencv.OpenCvPicture;
import io.posestream.models.roi.Roi;
import io.posestream.person.Body;
import io.posestream.smooth.OneEuroOptions;
import io.posestream.smooth.OneEuroSmoother;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The track of one body: each frame's auxiliary landmarks, smoothed, give the region of the next
 * one. The landmark network may be another one in each frame.
 *
 * <p>Timestamps increase strictly from frame to frame. Not thread-safe.
 */
public final class BodyTrack {
  private final boolean tracking;
  private final OneEuroSmoother alignmentSmoother = OneEuroSmoother.of(4, OneEuroOptions.AUXILIARY);
  private final float[] alignment = new float[4];
  private @Nullable Roi nextRoi;

  /**
   * A track without a body.
   *
   * @param tracking whether frames follow each other; if not, no body is followed
   */
  public BodyTrack(boolean tracking) {
    this.tracking = tracking;
  }

  /** Whether a body is expected in the next frame. */
  public boolean isTracking() {
    return nextRoi != null;
  }

  /** The body where it is expected; if it is not there, the track ends. */
  public Optional<Body> follow(PoseLandmarker landmarker, OpenCvPicture picture, long timestampNs) {
    Roi expected = nextRoi;
    Optional<DecodedBody> found =
        expected == null ? Optional.empty() : landmarker.locate(picture, expected);
    if (found.isEmpty()) {
      end();
    }
    return found.map(body -> continued(body, timestampNs));
  }

  /** Sets the side of the region in which the body is expected, for the next frame alone. */
  public void expectSide(float sidePx) {
    Roi expected = nextRoi;
    if (expected != null) {
      nextRoi =
          Roi.square(expected.centerXPx(), expected.centerYPx(), sidePx, expected.rotationRad());
    }
  }

  /**
   * The body in a region, which begins the track anew. In a single picture the network looks again.
   */
  public Optional<Body> begin(
      PoseLandmarker landmarker, OpenCvPicture picture, Roi region, long timestampNs) {
    end();
    return landmarker
        .locate(picture, region)
        .flatMap(
            body -> tracking ? Optional.of(body) : SecondLook.confirmed(body, landmarker, picture))
        .map(body -> continued(body, timestampNs));
  }

  private Body continued(DecodedBody body, long timestampNs) {
    BodyAlignment steady = tracking ? smoothed(body.alignment(), timestampNs) : body.alignment();
    nextRoi = tracking && steady.sizePx() > 1 ? steady.roi() : null;
    return Body.of(body.score(), body.landmarks(), body.world(), steady.sizePx());
  }

  private BodyAlignment smoothed(BodyAlignment raw, long timestampNs) {
    alignment[0] = raw.centerXPx();
    alignment[1] = raw.centerYPx();
    alignment[2] = raw.endXPx();
    alignment[3] = raw.endYPx();
    float sizePx = raw.sizePx();
    if (sizePx > 1) {
      alignmentSmoother.smooth(alignment, 1 / sizePx, timestampNs, alignment);
    }
    return new BodyAlignment(alignment[0], alignment[1], alignment[2], alignment[3]);
  }

  /** Forgets the body. */
  public void end() {
    nextRoi = null;
    alignmentSmoother.reset();
  }
}
