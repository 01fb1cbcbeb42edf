package io.posestream.models.topdown;

/**
 * The order in which a network takes a picture's channels.
 *
 * @since 0.1
 */
public enum ChannelOrder {
  /** Red, green, blue; mean and deviation are given in this order. */
  RGB,
  /** Blue, green, red; mean and deviation are given in this order. */
  BGR
}
