-- Sends the requests of a file, one line each: method, path, token or "-", validator or "-". Every thread of wrk has a file of
-- its own, named by its number. "once": the thread stops at the end of its file; "round": it begins again.
-- wrk itself runs to the end of its time even when all threads have stopped: the time until then is taken here.
local ffi = require("ffi")
ffi.cdef("typedef struct { long s; long us; } instant; int gettimeofday(instant *now, void *zone);")
local threads = {}

local function micros()
  local now = ffi.new("instant")
  ffi.C.gettimeofday(now, nil)
  return tonumber(now.s) * 1000000 + tonumber(now.us)
end

function setup(thread)
  thread:set("number", #threads)
  table.insert(threads, thread)
end

function init(args)
  started = micros()
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
    ended = ended or micros()
    wrk.thread:stop()
  else
    file:seek("set", 0)
    last = text(file:read("*l"))
  end
  return last
end

-- The whole duration, or less when every thread came to the end of its file.
local function duration(whole)
  local longest = 0
  for _, thread in ipairs(threads) do
    local ended = thread:get("ended")
    if not ended then return whole end
    longest = math.max(longest, ended - thread:get("started"))
  end
  return longest
end

function done(summary, latency, requests)
  local errors = summary.errors
  io.write(string.format("RESULT %d %d %d %d %d %d %d\n",
    duration(summary.duration), summary.requests, errors.status,
    errors.connect + errors.read + errors.write + errors.timeout,
    latency:percentile(50), latency:percentile(99), latency:percentile(99.9)))
end
