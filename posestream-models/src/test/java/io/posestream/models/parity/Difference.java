package io.posestream.models.parity;

/**
 * How far an output is from the reference.
 *
 * @param relative largest difference over the reference's largest value
 * @param absolute largest difference
 * @param probability largest difference after a sigmoid
 */
record Difference(double relative, double absolute, double probability) {

  static Difference of(float[] actual, float[] reference) {
    double absolute = 0;
    double probability = 0;
    double largest = 0;
    for (int i = 0; i < reference.length; i++) {
      // Math.max keeps a NaN, which then fails every limit.
      absolute = Math.max(absolute, Math.abs(actual[i] - reference[i]));
      probability = Math.max(probability, Math.abs(sigmoid(actual[i]) - sigmoid(reference[i])));
      largest = Math.max(largest, Math.abs(reference[i]));
    }
    return new Difference(absolute / largest, absolute, probability);
  }

  private static double sigmoid(double logit) {
    return 1 / (1 + Math.exp(-logit));
  }
}
