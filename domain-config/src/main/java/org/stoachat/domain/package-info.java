/**
 * One Payara server with its broker under one folder ({@code stoa.home}): set up from the readable files of
 * {@code domain-config/} and {@code jms-config/}, started, given the EAR, stopped.
 *
 * <p>The same code serves {@code mvn -Prun}, production and the integration tests; {@link org.stoachat.domain.Server} is
 * the way in. Invariants: what must survive (database, files, passwords) lies beside the domain, so that a domain which
 * does not match its configuration is simply built again; a process is signalled only after its command line has shown
 * that it belongs to this domain; whatever the user can put right arrives as a
 * {@link org.stoachat.domain.DomainException} whose message says how.
 */
package org.stoachat.domain;
