package org.stoachat.seeded.web.right;

import org.stoachat.seeded.web.left.LeftHalf;

/** The other half of a cycle of adapters. */
public record RightHalf(LeftHalf other) {}
