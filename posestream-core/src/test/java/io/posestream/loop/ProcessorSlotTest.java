package io.posestream.loop;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.arbitraries.ScriptedEstimator;
import io.posestream.arbitraries.StandingBody;
import io.posestream.engine.PoseEstimate;
import io.posestream.frame.EncodedImage;
import io.posestream.frame.Frame;
import io.posestream.person.Person;
import io.posestream.result.PoseResult;
import io.posestream.track.TrackOptions;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ProcessorSlotTest {
  private static final Frame FRAME = new Frame(0, 0, 0, EncodedImage.of(new byte[0]));

  /** A client that changes the model or how many people are found. */
  @Test
  void aPersonShouldKeepTheIdWhenTheProcessorIsReplacedTwice() {
    ProcessorSlot slot = new ProcessorSlot(finding(3));
    assertThat(idIn(slot.current(), 1)).isEqualTo(3);
    slot.replace(finding(0));
    assertThat(idIn(slot.current(), 2)).isEqualTo(3);
    slot.replace(finding(7));
    slot.replace(finding(1));
    assertThat(idIn(slot.current(), 3)).isEqualTo(3);
    slot.close();
  }

  private static int idIn(FrameProcessor processor, long timestampNs) {
    PoseResult.Detected result = (PoseResult.Detected) processor.process(FRAME, timestampNs);
    return result.people().get(0).id();
  }

  private static FrameProcessor finding(int id) {
    Person person = new StandingBody().person(id);
    Supplier<PoseEstimate> step = () -> StandingBody.estimateOf(List.of(person), List.of());
    return FrameProcessor.of(ScriptedEstimator.of(List.of(step)), TrackOptions.still());
  }
}
