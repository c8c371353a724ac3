/**
 * The assembled system, driven over HTTP as its users do. Every test sells a sale of its own; those that race or recover
 * end with the books.
 *
 * <p>All of it runs in the embedded default. The other shapes leave out, by tag, what is known already: {@code launcher}
 * and {@code browser} say nothing about a server; {@code server} depends on the application server alone, {@code database}
 * on the database alone; {@code sms} needs an SMSC beside it; {@code crash} is what the crash tests do again and again;
 * {@code operator} is what operators are shown, which is made by this application and not by its server; {@code speed} compares two
 * ways on one server.
 */
package io.seckill.system;
