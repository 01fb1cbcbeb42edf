package io.posestream.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.posestream.angle.JointAngles;
import io.posestream.rig.Quaternion;
import io.posestream.rig.RigBone;
import io.posestream.rig.RigPose;
import io.posestream.skeleton.Landmarks;
import io.posestream.skeleton.Position;
import io.posestream.skeleton.Side;
import io.posestream.skeleton.Skeleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class BvhFilePropertyTest {
  @Provide
  Arbitrary<Take> takes() {
    return Takes.any();
  }

  @Property(tries = 40)
  void readersSeeEachBoneTurnedAsItWas(@ForAll("takes") Take take) throws IOException {
    BvhReader read = written(take);
    assertThat(read.frames).hasSameSizeAs(take.frames());
    assertThat(read.frameTimeS).isCloseTo(1 / take.rateHz(), within(1e-6));
    for (int i = 0; i < take.frames().size(); i++) {
      int frame = i;
      take.frames().get(i).rig().ifPresent(pose -> checkPose(read, frame, pose));
    }
  }

  private static void checkPose(BvhReader read, int frame, RigPose pose) {
    for (RigBone bone : RigBone.all()) {
      boolean isWritten = !bone.isEnd() && bone.hand().orElse(Side.LEFT) == Side.LEFT;
      assertThat(read.joints.containsKey(bone.boneName())).isEqualTo(isWritten);
      if (isWritten) {
        Turn expected = Turn.upright(pose.orientation(bone));
        assertThat(read.orientation(frame, bone.boneName()).angleDegTo(expected))
            .as("%s in frame %d", bone, frame)
            .isLessThan(0.01);
      }
    }
    Position hips = pose.jointM(RigBone.HIPS);
    assertThat(read.channel(frame, "hips", "Xposition")).isCloseTo(100 * hips.x(), within(1e-3));
    assertThat(read.channel(frame, "hips", "Yposition")).isCloseTo(-100 * hips.y(), within(1e-3));
    assertThat(read.channel(frame, "hips", "Zposition")).isCloseTo(-100 * hips.z(), within(1e-3));
  }

  @Property(tries = 20)
  void bonesBeginWhereTheirParentsHaveThemOnTheMiddle(@ForAll("takes") Take take)
      throws IOException {
    RigClip clip = RigClip.of(take);
    for (BvhReader.Joint joint : written(take).joints.values()) {
      for (RigBone bone : clip.bones()) {
        if (bone.boneName().equals(joint.name())) {
          Position offsetM = clip.offsetM(bone);
          assertThat(joint.offset().x()).isCloseTo(100 * offsetM.x(), within(1e-4f));
          assertThat(joint.offset().y()).isCloseTo(100 * offsetM.y(), within(1e-4f));
          assertThat(joint.offset().z()).isCloseTo(100 * offsetM.z(), within(1e-4f));
          assertThat(joint.parent()).isEqualTo(bone.parent().map(RigBone::boneName).orElse(""));
        }
      }
    }
  }

  @Property(tries = 40)
  void turnsComeBackThroughEulerAngles(@ForAll("takes") Take take) {
    EulerZxy before = EulerZxy.NONE;
    for (TakeFrame frame : take.frames()) {
      if (frame.rig().isPresent()) {
        Quaternion rotation = frame.rig().get().rotation(RigBone.LEFT_UPPER_ARM);
        EulerZxy now = EulerZxy.of(rotation).near(before);
        Turn turn =
            Turn.about('Z', now.zDeg())
                .times(Turn.about('X', now.xDeg()))
                .times(Turn.about('Y', now.yDeg()));
        Turn half = Turn.about('X', 180);
        assertThat(turn.angleDegTo(half.times(Turn.upright(rotation)).times(half)))
            .isLessThan(1e-3);
        assertThat(Math.abs(now.zDeg() - before.zDeg())).isLessThanOrEqualTo(180);
        before = now;
      }
    }
  }

  @Test
  void shouldSayThatThereAreNoRotations() {
    TakeFrame frame =
        new TakeFrame(
            5, Optional.of(Landmarks.of(new float[17 * 5])), Optional.empty(), JointAngles.none());
    Take take = new Take(4, Skeleton.coco17(), MarkerOrigin.HIPS, List.of(frame));
    assertThatThrownBy(() -> BvhFile.write(take, Path.of("never.bvh")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("person 4 has no rotations: no body of 33 landmarks was seen");
  }

  private static BvhReader written(Take take) throws IOException {
    Path file = Files.createTempFile("take", ".bvh");
    try {
      BvhFile.write(take, file);
      return BvhReader.read(file);
    } finally {
      Files.delete(file);
    }
  }
}
