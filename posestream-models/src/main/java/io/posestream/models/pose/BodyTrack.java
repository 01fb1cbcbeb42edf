package io.posestream.models.pose;

import io.posestream.models.opencv.OpenCvPicture;
import io.posestream.models.pose.SecondLook.Looked;
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
  /** How what the network sees has to prove to be a body. */
  public enum Proof {
    /** At once, and no body is followed, as pictures do not follow each other. */
    AT_ONCE,
    /** Now and then while it is tracked; until it does it is not reported. */
    WHILE_TRACKED,
    /** It is taken as it is, by who knows more of it. */
    NONE
  }

  private final Proof proof;
  private final BodyProof lasting = new BodyProof();
  private final OneEuroSmoother alignmentSmoother = OneEuroSmoother.of(4, OneEuroOptions.AUXILIARY);
  private final float[] alignment = new float[4];
  private @Nullable Roi nextRoi;

  /** A track without a body. */
  public BodyTrack(Proof proof) {
    this.proof = proof;
  }

  /** Whether a body is expected in the next frame. */
  public boolean isTracking() {
    return nextRoi != null;
  }

  /**
   * The body where it is expected; empty if it is not there, which ends the track, or if it is yet
   * to prove to be one.
   */
  public Optional<Body> follow(PoseLandmarker landmarker, OpenCvPicture picture, long timestampNs) {
    Roi expected = nextRoi;
    Optional<DecodedBody> found =
        expected == null ? Optional.empty() : landmarker.locate(picture, expected);
    if (proof == Proof.WHILE_TRACKED) {
      found = found.filter(body -> lasting.next(body, landmarker, picture));
    }
    if (found.isEmpty()) {
      end();
    }
    return reported(found, timestampNs);
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
   * The body in a region, which begins the track anew; empty if it is not there or yet to prove to
   * be one.
   */
  public Optional<Body> begin(
      PoseLandmarker landmarker, OpenCvPicture picture, Roi region, long timestampNs) {
    end();
    Optional<DecodedBody> found = landmarker.locate(picture, region);
    if (proof == Proof.AT_ONCE) {
      found =
          found
              .map(body -> SecondLook.again(body, SecondLook.MOST, landmarker, picture))
              .filter(Looked::agree)
              .map(Looked::body);
    } else if (proof == Proof.WHILE_TRACKED) {
      found.ifPresent(body -> lasting.begin(body, landmarker, picture));
    }
    return reported(found, timestampNs);
  }

  private Optional<Body> reported(Optional<DecodedBody> found, long timestampNs) {
    Optional<Body> body = found.map(seen -> continued(seen, timestampNs));
    return body.filter(seen -> proof != Proof.WHILE_TRACKED || lasting.isProven());
  }

  private Body continued(DecodedBody body, long timestampNs) {
    boolean tracking = proof != Proof.AT_ONCE;
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
