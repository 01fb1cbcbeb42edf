/** The VMC protocol: bones of a person as OSC messages, for VTuber programs and game engines. */
@org.jspecify.annotations.NullMarked
package io.posestream.vmc;
