package io.posestream.models.hand;

import io.posestream.hand.Hand;
import io.posestream.hand.Side;
import io.posestream.models.onnx.OnnxNetwork;
import io.posestream.models.opencv.OpenCvPicture;
import io.posestream.models.roi.Roi;
import io.posestream.pose.BodyPose;
import io.posestream.pose.PoseOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Follows up to two hands. A frame has two steps, so that the first can run beside the body's
 * network: {@link #follow} looks where the hands of the frame before were, {@link #complete} checks
 * what was found against the body and looks for what is missing.
 *
 * <p>With a body, its wrists lead to the hands, and each hand has the side of its wrist, so that
 * sides cannot swap. Without one, the palm detector looks now and then, and the network tells the
 * side.
 *
 * <p>Not thread-safe; the two steps of a frame may run on different threads one after the other.
 */
public final class HandsTracker implements AutoCloseable {
  private static final int MAX_HANDS = 2;

  /**
   * Without a body, palms are looked for in every so many frames: five times a second at 30 fps.
   */
  private static final int PALM_INTERVAL_FRAMES = 6;

  private final HandLandmarker landmarker;
  private final PalmDetector palms;
  private final boolean tracking;
  private final boolean mirrored;
  private final List<SidedHand> followed = new ArrayList<>(MAX_HANDS);
  private final List<SidedHand> current = new ArrayList<>(MAX_HANDS);
  private int framesSincePalms = PALM_INTERVAL_FRAMES;

  /**
   * A hand and its side; the side is the one in the picture's own sense, before mirroring.
   *
   * @param side which of the body's hands it is
   * @param hand where it is
   */
  private record SidedHand(Side side, DecodedHand hand) {}

  /** A tracker without hands. */
  public HandsTracker(OnnxNetwork palms, OnnxNetwork landmarks, PoseOptions options) {
    this.palms = new PalmDetector(palms, options.detectionThreshold());
    landmarker = new HandLandmarker(landmarks, options.presenceThreshold());
    tracking = options.tracking();
    mirrored = options.mirrored();
  }

  /** Whether {@link #follow} has anything to do. */
  public boolean isTracking() {
    return !current.isEmpty();
  }

  /** First step of a frame: looks for the hands of the frame before. */
  public void follow(OpenCvPicture picture) {
    followed.clear();
    for (SidedHand before : current) {
      landmarker
          .locate(picture, before.hand.nextRoi())
          .ifPresent(hand -> followed.add(new SidedHand(before.side, hand)));
    }
  }

  /**
   * Second step of a frame.
   *
   * @param body the body of this frame; its labels are those of the picture, before mirroring
   * @return at most two hands, their sides the person's own
   */
  public List<Hand> complete(OpenCvPicture picture, Optional<BodyPose> body) {
    current.clear();
    if (body.isPresent()) {
      completeAtWrists(picture, body.get());
    } else {
      completeFromPalms(picture);
    }
    followed.clear();
    List<Hand> hands = new ArrayList<>(MAX_HANDS);
    for (SidedHand found : current) {
      hands.add(found.hand.toHand(mirrored ? found.side.opposite() : found.side));
    }
    if (!tracking) {
      current.clear();
    }
    return hands;
  }

  private void completeAtWrists(OpenCvPicture picture, BodyPose body) {
    Wrist left = Wrist.of(body, Side.LEFT, picture.widthPx(), picture.heightPx());
    Wrist right = Wrist.of(body, Side.RIGHT, picture.widthPx(), picture.heightPx());
    Optional<DecodedHand> leftHand = atWrist(picture, Side.LEFT, left);
    Optional<DecodedHand> rightHand = atWrist(picture, Side.RIGHT, right);
    if (leftHand.isPresent()
        && rightHand.isPresent()
        && HandDeduplication.isSameHand(leftHand.get(), rightHand.get())) {
      if (left.distancePx(leftHand.get()) <= right.distancePx(rightHand.get())) {
        rightHand = Optional.empty();
      } else {
        leftHand = Optional.empty();
      }
    }
    leftHand.ifPresent(hand -> current.add(new SidedHand(Side.LEFT, hand)));
    rightHand.ifPresent(hand -> current.add(new SidedHand(Side.RIGHT, hand)));
  }

  private Optional<DecodedHand> atWrist(OpenCvPicture picture, Side side, Wrist wrist) {
    if (!wrist.isSeen()) {
      return Optional.empty();
    }
    for (SidedHand candidate : followed) {
      if (candidate.side == side && wrist.owns(candidate.hand)) {
        return Optional.of(candidate.hand);
      }
    }
    return landmarker
        .locate(picture, wrist.roi())
        .map(coarse -> landmarker.locate(picture, coarse.nextRoi()).orElse(coarse))
        .filter(wrist::owns);
  }

  private void completeFromPalms(OpenCvPicture picture) {
    followed.forEach(this::addUnlessKnown);
    framesSincePalms++;
    if (current.size() < MAX_HANDS && (!tracking || framesSincePalms >= PALM_INTERVAL_FRAMES)) {
      framesSincePalms = 0;
      for (Roi roi : palms.detectRois(picture)) {
        landmarker
            .locate(picture, roi)
            .ifPresent(hand -> addUnlessKnown(new SidedHand(hand.side(), hand)));
      }
    }
  }

  private void addUnlessKnown(SidedHand candidate) {
    boolean known =
        current.stream().anyMatch(hand -> HandDeduplication.isSameHand(hand.hand, candidate.hand));
    if (!known && current.size() < MAX_HANDS) {
      current.add(candidate);
    }
  }

  /** Forgets all hands; the palm detector may look at the next frame. */
  public void reset() {
    current.clear();
    followed.clear();
    framesSincePalms = PALM_INTERVAL_FRAMES;
  }

  @Override
  public void close() {
    landmarker.close();
    palms.close();
  }
}
