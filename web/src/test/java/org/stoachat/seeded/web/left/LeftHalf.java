package org.stoachat.seeded.web.left;

import org.stoachat.seeded.web.right.RightHalf;

/** One half of a cycle of adapters. */
public record LeftHalf(RightHalf other) {}
