/** The kinematic skeleton of a person: rotations of bones, from joints and hands. */
@org.jspecify.annotations.NullMarked
package io.posestream.rig;
