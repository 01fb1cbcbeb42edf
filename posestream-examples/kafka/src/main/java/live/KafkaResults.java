package live;

import io.posestream.result.PoseResult;
import io.posestream.result.ResultListener;
import io.posestream.wire.ResultJson;
import io.posestream.wire.ResultMessage;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Sends the results of one stream to a topic, under the stream's name: all are in one partition, in
 * order. It never waits for Kafka: what has no room in the buffer, or is not taken by a broker in
 * time, is dropped and counted.
 */
public final class KafkaResults implements ResultListener, AutoCloseable {
  private static final double NS_PER_MS = 1e6;

  private final Producer<String, String> producer;
  private final String topic;
  private final String stream;
  private final LongAdder sent = new LongAdder();
  private final LongAdder dropped = new LongAdder();

  public KafkaResults(String servers, String topic, String stream) {
    this.topic = topic;
    this.stream = stream;
    StringSerializer text = new StringSerializer();
    producer =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, servers,
                ProducerConfig.MAX_BLOCK_MS_CONFIG, 0,
                ProducerConfig.BUFFER_MEMORY_CONFIG, 4_000_000,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 2_000,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 5_000),
            text,
            text);
  }

  @Override
  public void onResult(PoseResult result) {
    double sentMs = System.currentTimeMillis();
    double ageMs = (System.nanoTime() - result.frame().receiveTimeNs()) / NS_PER_MS;
    ResultMessage message = new ResultMessage(result, sentMs - ageMs, sentMs, 0, 0);
    producer.send(
        new ProducerRecord<>(topic, stream, ResultJson.data(message)),
        (place, failure) -> (failure == null ? sent : dropped).increment());
  }

  /** How many the brokers have taken. */
  public long sent() {
    return sent.sum();
  }

  public long dropped() {
    return dropped.sum();
  }

  /** Waits, at most five seconds, for what is on its way; the counts are complete then. */
  @Override
  public void close() {
    producer.close(Duration.ofSeconds(5));
  }
}
