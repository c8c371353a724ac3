/** Who asks over HTTP, and what those are told who ask too often. */
package io.seckill.admission.rest;
