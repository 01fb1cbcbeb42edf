package io.posestream.frame;

/** A picture, still encoded or already decoded. Immutable by contract; safe to share. */
public sealed interface Image permits EncodedImage, BgrImage {}
