package io.posestream.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.javagl.jgltf.model.AccessorFloatData;
import de.javagl.jgltf.model.AccessorModel;
import de.javagl.jgltf.model.AnimationModel;
import de.javagl.jgltf.model.GltfModel;
import de.javagl.jgltf.model.NodeModel;
import de.javagl.jgltf.model.io.GltfModelReader;
import io.posestream.rig.Quaternion;
import io.posestream.rig.RigBone;
import io.posestream.rig.RigPose;
import io.posestream.skeleton.Position;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What JglTF reads. */
class GltfFileTest {
  @Provide
  Arbitrary<Take> takes() {
    return Takes.any();
  }

  @Property(tries = 40)
  void readersSeeEachBoneTurnedAsItWas(@ForAll("takes") Take take) throws IOException {
    GltfModel model = written(take);
    List<TakeFrame> seen = take.frames().stream().filter(each -> each.rig().isPresent()).toList();
    AnimationModel animation = model.getAnimationModels().get(0);
    int turned = 0;
    for (AnimationModel.Channel channel : animation.getChannels()) {
      AccessorFloatData times = data(channel.getSampler().getInput());
      AccessorFloatData values = data(channel.getSampler().getOutput());
      assertThat(times.getNumElements()).isEqualTo(seen.size());
      for (int i = 0; i < seen.size(); i++) {
        double timeS = (seen.get(i).timestampNs() - take.frames().get(0).timestampNs()) / 1e9;
        assertThat((double) times.get(i)).isCloseTo(timeS, within(1e-5));
        RigPose pose = seen.get(i).rig().orElseThrow();
        if (channel.getPath().equals("rotation")) {
          turned++;
          Quaternion expected = pose.rotation(bone(channel.getNodeModel()));
          Quaternion read =
              new Quaternion(
                  values.get(i, 0), -values.get(i, 1), -values.get(i, 2), values.get(i, 3));
          assertThat(read.angleDegTo(expected)).isLessThan(0.01);
        } else {
          assertThat(channel.getPath()).isEqualTo("translation");
          Position hips = pose.jointM(RigBone.HIPS);
          assertThat(values.get(i, 0)).isCloseTo(hips.x(), within(1e-6f));
          assertThat(values.get(i, 1)).isCloseTo(-hips.y(), within(1e-6f));
          assertThat(values.get(i, 2)).isCloseTo(-hips.z(), within(1e-6f));
        }
      }
    }
    // 18 bones of the body and 15 of the left hand; toes and tips never turn.
    assertThat(turned).isEqualTo((18 + 15) * seen.size());
  }

  @Property(tries = 20)
  void bonesHangTogetherAndHaveTheirMiddleLength(@ForAll("takes") Take take) throws IOException {
    GltfModel model = written(take);
    RigClip clip = RigClip.of(take);
    for (NodeModel node : model.getNodeModels()) {
      if (node.getName() != null) {
        RigBone bone = bone(node);
        NodeModel parent = node.getParent();
        assertThat(parent == null ? null : parent.getName())
            .isEqualTo(bone.parent().map(RigBone::boneName).orElse(null));
        float[] translation = node.getTranslation();
        assertThat(translation[0]).isEqualTo(clip.offsetM(bone).x());
        assertThat(translation[1]).isEqualTo(clip.offsetM(bone).y());
        assertThat(translation[2]).isEqualTo(clip.offsetM(bone).z());
      }
    }
    assertThat(model.getSceneModels().get(0).getNodeModels())
        .extracting(NodeModel::getName)
        .containsExactly("hips");
  }

  private static RigBone bone(NodeModel node) {
    return RigBone.all().stream()
        .filter(bone -> bone.boneName().equals(node.getName()))
        .findFirst()
        .orElseThrow();
  }

  private static AccessorFloatData data(AccessorModel accessor) {
    return (AccessorFloatData) accessor.getAccessorData();
  }

  private static GltfModel written(Take take) throws IOException {
    Path file = Files.createTempFile("take", ".glb");
    try {
      GltfFile.write(take, file);
      return new GltfModelReader().read(file);
    } finally {
      Files.delete(file);
    }
  }
}
