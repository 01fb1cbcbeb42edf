package io.posestream.joint;

import io.posestream.skeleton.BodyLandmark;

/** A bone of a limb: its kind, and the landmarks between which it lies. */
record Bone(BoneKind kind, BodyLandmark begin, BodyLandmark end) {}
