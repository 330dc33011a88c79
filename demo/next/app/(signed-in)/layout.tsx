export { Guard as default } from '@/lib/session'
