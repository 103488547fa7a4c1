// Every table of the house, one line a feature. Only a feature's own *.server.ts imports its file.
export * from './machinery'
export * from './people'
export * from './organisations'
export * from './offers'
export * from './newcomers'
export * from './needs'
export * from './matching'
export * from './activities'
