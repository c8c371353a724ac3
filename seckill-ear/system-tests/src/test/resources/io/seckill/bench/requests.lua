-- Sends the requests of a file, one line each: method, path, token or "-", validator or "-". Every thread of wrk has a file of
-- its own, named by its number. "once": the thread stops at the end of its file; "round": it begins again.
-- wrk itself would rest until the end of its time then: it is told to stop, as by Ctrl-C.
local ffi = require("ffi")
ffi.cdef("int getpid(void); int kill(int process, int signal);")
local INTERRUPT = 2
local threads = 0

function setup(thread)
  thread:set("number", threads)
  threads = threads + 1
end

function init(args)
  once = args[1] == "once"
  file = assert(io.open(args[2] .. "." .. number, "r"))
  host = "Host: " .. wrk.host .. ":" .. wrk.port .. "\r\n"
end

local function text(line)
  local method, path, token, validator = line:match("^(%S+) (%S+) (%S+) (%S+)$")
  local head = method .. " " .. path .. " HTTP/1.1\r\n" .. host
  if token ~= "-" then head = head .. "Authorization: Bearer " .. token .. "\r\n" end
  if validator ~= "-" then head = head .. "If-None-Match: " .. validator .. "\r\n" end
  if method == "POST" then head = head .. "Content-Length: 0\r\n" end
  return head .. "\r\n"
end

function request()
  local line = file:read("*l")
  if line then
    last = text(line)
  elseif once then
    wrk.thread:stop()
    ffi.C.kill(ffi.C.getpid(), INTERRUPT)
  else
    file:seek("set", 0)
    last = text(file:read("*l"))
  end
  return last
end

function done(summary, latency, requests)
  local errors = summary.errors
  io.write(string.format("RESULT %d %d %d %d %d %d %d\n",
    summary.duration, summary.requests, errors.status,
    errors.connect + errors.read + errors.write + errors.timeout,
    latency:percentile(50), latency:percentile(99), latency:percentile(99.9)))
end
