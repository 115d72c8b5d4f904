package org.stoachat.principal;

/** What is to be different of a policy; what is {@code null} stays. Scope and target never change. */
public record PolicyChange(String name, String description, Boolean chatEnabled, Boolean uploadEnabled) {}
