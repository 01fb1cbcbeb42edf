package io.posestream.arbitraries;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Feeds a reader with damaged copies of valid inputs, and with those that were found to be trouble
 * before. An input to which the reader answers what it has not answered yet, or on which it takes a
 * branch that it has not taken yet, is damaged further, so that the search goes on where there is
 * something to find. Branches are seen with JaCoCo's agent alone, which the profile {@code fuzz}
 * brings.
 *
 * <p>{@code -Dposestream.fuzz.inputs=1000000} feeds each reader so many inputs, other ones each
 * time; the build feeds few, always the same.
 */
public final class ReaderFuzz {
  private static final String INPUTS = "posestream.fuzz.inputs";
  private static final int FEW_INPUTS = 2_500;
  private static final int MOST_SEEDS = 4_000;
  private static final int MOST_STEPS = 4;

  /** Files of this folder, in one of the reader's name, were trouble once. */
  private static final Path FOUND_BEFORE = Path.of("src", "test", "resources", "fuzz");

  private static final Path FOUND_NOW = Path.of("target", "fuzz");

  /** Reads one input. */
  @FunctionalInterface
  public interface Reader {
    /**
     * What it makes of the input in few words, such as why it refuses it. The exceptions that it
     * declares are answers; anything that it throws is trouble.
     */
    String answer(byte[] input) throws Exception;
  }

  private final String name;
  private final Reader reader;
  private final List<byte[]> seeds;
  private final Set<String> answers = new HashSet<>();
  private final Coverage coverage = Coverage.ofThisModule();
  private final int longestBytes;

  private ReaderFuzz(String name, List<byte[]> seeds, Reader reader) {
    this.name = name;
    this.reader = reader;
    this.seeds = new ArrayList<>(seeds);
    longestBytes = 2 * seeds.stream().mapToInt(seed -> seed.length).max().orElseThrow();
  }

  /**
   * Feeds the reader.
   *
   * @param name of the reader, as a folder may be called
   * @param seeds valid inputs, at least one
   * @return how many different answers there were, numbers and quotations aside
   * @throws AssertionError if the reader threw; the input is in {@code target/fuzz} then
   */
  public static int feed(String name, List<byte[]> seeds, Reader reader) {
    ReaderFuzz fuzz = new ReaderFuzz(name, seeds, reader);
    fuzz.feedWhatWasFoundBefore();
    seeds.forEach(fuzz::feed);
    String inputs = System.getProperty(INPUTS, "");
    Random random = new Random(inputs.isEmpty() ? name.hashCode() : System.nanoTime());
    int count = inputs.isEmpty() ? FEW_INPUTS : Integer.parseInt(inputs);
    for (int i = 0; i < count; i++) {
      fuzz.feed(fuzz.damaged(random));
    }
    if (!inputs.isEmpty()) {
      System.out.printf(
          "%s: %d inputs, %d answers, %d kept, %s%n",
          name, count, fuzz.answers.size(), fuzz.seeds.size(), fuzz.coverage);
    }
    return fuzz.answers.size();
  }

  private void feedWhatWasFoundBefore() {
    Path folder = FOUND_BEFORE.resolve(name);
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted(Comparator.naturalOrder()).toList()) {
        feed(Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void feed(byte[] input) {
    String answer;
    try {
      answer = reader.answer(input.clone());
    } catch (Exception | StackOverflowError | OutOfMemoryError e) {
      throw new AssertionError(name + " does not know what to do with " + kept(input), e);
    }
    String kind = answer.replaceAll("\"[^\"]*\"", "\"\"").replaceAll("[0-9]+", "0");
    boolean newBranch = coverage.grew();
    boolean newAnswer = answers.add(kind);
    if ((newBranch || newAnswer) && seeds.size() < MOST_SEEDS) {
      seeds.add(input);
    }
  }

  private Path kept(byte[] input) {
    try {
      Path folder = Files.createDirectories(FOUND_NOW.resolve(name));
      return Files.write(folder.resolve(Integer.toHexString(Arrays.hashCode(input))), input);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] damaged(Random random) {
    byte[] damaged = seeds.get(random.nextInt(seeds.size()));
    int steps = 1 + random.nextInt(MOST_STEPS);
    for (int i = 0; i < steps; i++) {
      byte[] other = seeds.get(random.nextInt(seeds.size()));
      damaged = Damage.of(damaged, other, random);
    }
    return damaged.length > longestBytes ? Arrays.copyOf(damaged, longestBytes) : damaged;
  }
}
