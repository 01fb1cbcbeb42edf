package io.posestream.vmc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.illposed.osc.OSCMessage;
import io.posestream.arbitraries.ScriptedSource;
import io.posestream.arbitraries.StandingBody;
import io.posestream.frame.Frame;
import io.posestream.person.Person;
import io.posestream.result.PoseResult;
import io.posestream.result.StageTimes;
import io.posestream.room.Floor;
import io.posestream.room.RoomBody;
import io.posestream.skeleton.BodyLandmark;
import io.posestream.view.FocalSource;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an avatar's program understands: read by JavaOSC, which shares nothing with the sender. */
class VmcSenderTest {
  private static final StageTimes TIMES = new StageTimes(0, 0, 0, 0, 0, 0, 0);
  private static final Frame FRAME = ScriptedSource.frames(1).get(0);

  private Marionette marionette;
  private VmcSender sender;

  @BeforeEach
  void listen() throws Exception {
    marionette = new Marionette();
    sender = VmcSender.to(new InetSocketAddress("localhost", marionette.port()));
  }

  @AfterEach
  void close() throws Exception {
    sender.close();
    marionette.close();
  }

  private List<OSCMessage> sent(long timestampNs, Person... people) throws Exception {
    sender.onResult(result(timestampNs, people));
    return marionette.nextResult();
  }

  private static PoseResult result(long timestampNs, Person... people) {
    if (people.length == 0) {
      return new PoseResult.NoPerson(
          FRAME, timestampNs, 640, 480, false, List.of(), Optional.empty(), TIMES);
    }
    return new PoseResult.Detected(
        FRAME, timestampNs, 640, 480, false, List.of(people), List.of(), Optional.empty(), TIMES);
  }

  private static List<Object> bone(List<OSCMessage> messages, String name) {
    return messages.stream()
        .filter(message -> message.getAddress().equals("/VMC/Ext/Bone/Pos"))
        .map(OSCMessage::getArguments)
        .filter(arguments -> arguments.get(0).equals(name))
        .reduce(
            (one, other) -> {
              throw new AssertionError(name + " is sent twice");
            })
        .orElseThrow(() -> new AssertionError(name + " is not sent"));
  }

  private static float number(List<Object> arguments, int index) {
    return (Float) arguments.get(index);
  }

  @Test
  void shouldSendABoneForEachOfTheBodyWithUnitysNamesAndAxes() throws Exception {
    StandingBody body = new StandingBody();
    body.move(BodyLandmark.LEFT_WRIST, 0.15f, -0.25f, -0.25f);
    List<OSCMessage> messages = sent(1_000_000_000, body.person(3));
    assertThat(messages)
        .extracting(OSCMessage::getAddress)
        .startsWith("/VMC/Ext/OK", "/VMC/Ext/T", "/VMC/Ext/Root/Pos", "/VMC/Ext/Bone/Pos");
    assertThat(messages.get(0).getArguments()).isEqualTo(List.of(1, 3, 0, 1));
    assertThat(
            messages.stream()
                .filter(message -> message.getAddress().equals("/VMC/Ext/Bone/Pos"))
                .map(message -> message.getArguments().get(0)))
        .containsExactly(
            "Hips",
            "Spine",
            "Neck",
            "Head",
            "LeftShoulder",
            "LeftUpperArm",
            "LeftLowerArm",
            "LeftHand",
            "RightShoulder",
            "RightUpperArm",
            "RightLowerArm",
            "RightHand",
            "LeftUpperLeg",
            "LeftLowerLeg",
            "LeftFoot",
            "RightUpperLeg",
            "RightLowerLeg",
            "RightFoot");
    // Unity's x points to the avatar's right, so that its left arm lies at negative x.
    assertThat(number(bone(messages, "LeftUpperArm"), 1)).isCloseTo(-0.15f, within(1e-4f));
    // In a left-handed frame a left arm that hangs is turned by +90° about z.
    List<Object> arm = bone(messages, "LeftUpperArm");
    assertThat(Math.abs(number(arm, 6) + number(arm, 7))).isCloseTo(1.414f, within(1e-3f));
    assertThat(number(arm, 6) * number(arm, 7)).isPositive();
    // A forearm that points ahead: the elbow turns about y.
    List<Object> forearm = bone(messages, "LeftLowerArm");
    assertThat(Math.abs(number(forearm, 5))).isCloseTo(0.7071f, within(1e-3f));
    // Nothing is known of a floor, so that the toes stand on it.
    assertThat(number(bone(messages, "Hips"), 2)).isCloseTo(0.9f, within(1e-3f));
  }

  @Test
  void shouldPutTheAvatarWhereItsPersonGoes() throws Exception {
    sent(1_000_000_000, inRoom(0, 3));
    List<OSCMessage> messages = sent(2_000_000_000, inRoom(0.5f, 2.2f));
    List<Object> hips = bone(messages, "Hips");
    assertThat(number(hips, 1)).as("to the picture's right").isCloseTo(-0.5f, within(1e-3f));
    assertThat(number(hips, 2)).as("above the floor").isCloseTo(1.5f, within(1e-3f));
    assertThat(number(hips, 3)).as("towards the camera").isCloseTo(0.8f, within(1e-3f));
  }

  /** Somebody whose hips are 1.5 m above a floor that lies 1.5 m below the lens. */
  private static Person inRoom(float xM, float zM) {
    StandingBody body = new StandingBody();
    StandingBody moved = new StandingBody();
    for (BodyLandmark at : BodyLandmark.all()) {
      moved.move(at, body.world().x(at) + xM, body.world().y(at), body.world().z(at) + zM);
    }
    Floor floor = new Floor(0, -1, 0, 1.5f, 3);
    return body.person(1)
        .withRoom(new RoomBody(moved.world(), 600, FocalSource.GIVEN, Optional.of(floor)));
  }

  @Test
  void shouldStayWithItsPersonAndSayWhenNobodyIsSeen() throws Exception {
    StandingBody turned = new StandingBody();
    for (BodyLandmark at : BodyLandmark.all()) {
      turned.move(at, -turned.world().x(at), turned.world().y(at), -turned.world().z(at));
    }
    sent(1_000_000_000, new StandingBody().person(5));
    List<OSCMessage> both = sent(2_000_000_000, turned.person(2), new StandingBody().person(5));
    assertThat(Math.abs(number(bone(both, "Hips"), 7))).as("faces the camera").isGreaterThan(0.99f);
    List<OSCMessage> nobody = sent(3_000_000_000L);
    assertThat(nobody)
        .extracting(OSCMessage::getAddress)
        .containsExactly("/VMC/Ext/OK", "/VMC/Ext/T");
    assertThat(nobody.get(0).getArguments()).isEqualTo(List.of(1, 3, 0, 0));
    List<OSCMessage> other = sent(4_000_000_000L, turned.person(2));
    assertThat(Math.abs(number(bone(other, "Hips"), 7))).as("faces away").isLessThan(0.01f);
  }

  @Test
  void shouldBeginAgainWithAnotherStream() throws Exception {
    sent(1_000_000_000, inRoom(0, 3));
    List<OSCMessage> messages = sent(5, inRoom(0.5f, 2));
    assertThat(number(messages.get(1).getArguments(), 0)).as("seconds").isZero();
    assertThat(number(bone(messages, "Hips"), 1)).as("at its origin").isZero();
  }

  @Test
  void shouldGoOnWhileNobodyListens() throws Exception {
    marionette.close();
    for (int i = 1; i < 5; i++) {
      sender.onResult(result(i, new StandingBody().person(1)));
    }
    marionette = new Marionette(marionette.port());
    assertThat(sent(2_000_000_000, new StandingBody().person(1))).isNotEmpty();
  }

  @Test
  void shouldRefuseAHostThatIsNotKnown() {
    assertThatThrownBy(() -> VmcSender.to(InetSocketAddress.createUnresolved("nowhere", 39539)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("unknown host: nowhere");
  }
}
